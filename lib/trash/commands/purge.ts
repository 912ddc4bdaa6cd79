import { command } from "@/lib/kernel/command";
import { conflict, invalid } from "@/lib/kernel/errors";
import { PurgeCommand } from "../contract";
import { ERASERS } from "../erasers/registry";
import { ROWS_AT_ONCE } from "../erasers/rows";
import { canPurge } from "../policy";
import { endEntry, lockEntry, requireNoHold } from "../steps";
import { trashableOf } from "../trashables/registry";

/** For good. The entry and the event stay, to say who did it, when and why. */
export const purge = command({
  name: "trash.purge",
  input: PurgeCommand,
  load: (tx, actor, { entryId }) => lockEntry(tx, actor, entryId),
  allow: canPurge,
  async run({ tx, actor, input, subject: { entry, ticketId }, emit }) {
    const { id, kind, subjectId, reference } = entry;
    if (entry.outcome === "purged") return { id };
    if (entry.outcome === "restored") throw conflict(`${reference} has been restored meanwhile.`);
    if (input.confirm.toUpperCase() !== reference.toUpperCase()) {
      throw invalid([{ path: "/confirm", message: `must be ${reference}` }]);
    }
    if (actor.kind === "system" && entry.purgeAfter > new Date()) {
      throw conflict(`${reference} is to be kept until ${entry.purgeAfter.toISOString()}.`);
    }
    if (ticketId !== null) await requireNoHold(tx, ticketId, reference);

    const trashable = trashableOf(kind);
    for (const { note } of ERASERS) await note?.(tx, { entryId: id, kind, subjectId });
    await endEntry(tx, actor, id, { outcome: "purged", reason: input.reason ?? null });
    await trashable.purged(tx, emit, entry);
    await trashable.removeRows(tx, subjectId, ROWS_AT_ONCE);
    return { id };
  },
});
