import { command } from "@/lib/kernel/command";
import { CreateMacro, ReviseMacroCommand } from "../contract";
import { macroRevised } from "../events";
import { canReviseMacro } from "../policy";
import { jsonOrNull, lockMacro, ownerOf, refuseEmpty } from "../steps";

export const reviseMacro = command({
  name: "macro.revise",
  input: ReviseMacroCommand,
  load: (tx, actor, { macroId }) => lockMacro(tx, actor, macroId),
  allow: canReviseMacro,
  versionOf: (macro) => macro.version,
  async run({ tx, actor, input, subject: macro, emit }) {
    if (actor.kind !== "person") throw new Error("Only a person writes macros.");
    const { sharedWith } = input;
    const name = input.name ?? macro.name;
    const body = input.body ?? macro.body;
    const audience = input.audience ?? macro.audience;
    const changes = input.changes ?? CreateMacro.shape.changes.parse(macro.changes);
    const move = input.move === undefined ? CreateMacro.shape.move.parse(macro.move) : input.move;
    const { ownerId, teamId } = sharedWith
      ? await ownerOf(tx, actor, { sharedWith, teamId: input.teamId ?? null })
      : macro;
    await refuseEmpty(tx, actor, { body, changes, move });

    const now = { name, body, audience, changes, move, ownerId, teamId };
    const was = { ...macro, move: macro.move ?? null };
    const isSame = Object.entries(now).every(
      ([key, value]) => JSON.stringify(value) === JSON.stringify(Reflect.get(was, key)),
    );
    if (isSame) return { id: macro.id };
    await tx.macro.update({
      where: { id: macro.id },
      data: { ...now, move: jsonOrNull(move), version: macro.version + 1 },
      select: { id: true },
    });
    emit(macroRevised, macro.id, {});
    return { id: macro.id };
  },
});
