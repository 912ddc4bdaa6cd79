import { command } from "@/lib/kernel/command";
import { forbidden, invalid } from "@/lib/kernel/errors";
import { miEntryMarked } from "../events";
import { canWriteEntry } from "../policy";
import { MarkEntryCommand } from "../room-contract";
import { lockMi } from "../steps";

/** Pins a line of the timeline or hides it from view, or takes that back; the line itself stays. */
export const markEntry = command({
  name: "major_incident.mark_entry",
  input: MarkEntryCommand,
  load: (tx, actor, { majorIncidentId }) => lockMi(tx, actor, majorIncidentId),
  allow: (actor, mi) => canWriteEntry(actor, mi.seen),
  async run({ tx, actor, input: { eventId, mark, on }, subject: mi, emit }) {
    if (actor.kind !== "person") throw forbidden();
    const event = await tx.event.findFirst({
      where: { id: eventId, subjectId: mi.id },
      select: { id: true },
    });
    if (!event) throw invalid([{ path: "/eventId", message: "is no line of this timeline" }]);
    const { count } = on
      ? await tx.miMark.createMany({
          data: [{ majorIncidentId: mi.id, eventId, kind: mark, byId: actor.id }],
          skipDuplicates: true,
        })
      : await tx.miMark.deleteMany({ where: { eventId, kind: mark } });
    if (count > 0) emit(miEntryMarked, mi.id, { eventId, mark, on });
    return { id: mi.id };
  },
});
