import { command } from "@/lib/kernel/command";
import { RemoveFreezeCommand } from "../contract";
import { freezeRemoved } from "../events";
import { canFreeze } from "../policy";
import { lockFreeze } from "../steps";

export const removeFreeze = command({
  name: "freeze_window.remove",
  input: RemoveFreezeCommand,
  load: (tx, actor, { freezeId }) => lockFreeze(tx, actor, freezeId),
  allow: canFreeze,
  async run({ tx, subject: { id }, emit }) {
    await tx.freezeWindow.update({ where: { id }, data: { removedAt: new Date() } });
    emit(freezeRemoved, id, {});
    return { id };
  },
});
