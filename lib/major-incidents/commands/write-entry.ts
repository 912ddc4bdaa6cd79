import { command } from "@/lib/kernel/command";
import { miNoted } from "../events";
import { canWriteEntry } from "../policy";
import { WriteEntryCommand } from "../room-contract";
import { addEntry, lockMi } from "../steps";

/** A line of one's own in the timeline. It is never changed: another line corrects it. */
export const writeEntry = command({
  name: "major_incident.write_entry",
  input: WriteEntryCommand,
  creates: true,
  load: (tx, actor, { majorIncidentId }) => lockMi(tx, actor, majorIncidentId),
  allow: (actor, mi) => canWriteEntry(actor, mi.seen),
  async run({ tx, actor, input, subject: mi, emit }) {
    const knownAt = input.knownAt === undefined ? null : new Date(input.knownAt);
    const entryId = await addEntry(tx, actor, mi.id, input.body, { knownAt });
    emit(miNoted, mi.id, { entryId });
    return { id: entryId };
  },
});
