import { command } from "@/lib/kernel/command";
import { RemoveMacroCommand } from "../contract";
import { macroRemoved } from "../events";
import { canReviseMacro } from "../policy";
import { lockMacro } from "../steps";

/** It is offered no more; what was once written with it stays. */
export const removeMacro = command({
  name: "macro.remove",
  input: RemoveMacroCommand,
  load: (tx, actor, { macroId }) => lockMacro(tx, actor, macroId),
  allow: canReviseMacro,
  async run({ tx, subject: macro, emit }) {
    await tx.macro.update({ where: { id: macro.id }, data: { removedAt: new Date() } });
    emit(macroRemoved, macro.id, {});
    return { id: macro.id };
  },
});
