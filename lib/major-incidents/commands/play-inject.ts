import { command } from "@/lib/kernel/command";
import { InjectCommand, InjectView } from "../drill-contract";
import { lockInject } from "../drill-steps";
import { miInjectPlayed } from "../review-events";
import { ACTIVE_STATES } from "../words";

/** Its minute has come: it stands in the timeline of the drill, once. */
export const playInject = command({
  name: "major_incident.play_inject",
  input: InjectCommand,
  load: (tx, actor, { injectId }) => lockInject(tx, actor, injectId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, subject: { mi, inject }, emit }) {
    const isOn = mi.drill && ACTIVE_STATES.includes(mi.seen.state);
    if (inject.playedAt !== null || !isOn) return { id: inject.id };
    await tx.miInject.update({
      where: { id: inject.id },
      data: { playedAt: new Date() },
      select: { id: true },
    });
    const entry = await tx.miEntry.create({
      data: {
        majorIncidentId: mi.id,
        authorId: inject.createdById,
        body: inject.body,
        kind: "inject",
      },
      select: { id: true },
    });
    const kind = InjectView.shape.kind.parse(inject.kind);
    emit(miInjectPlayed, mi.id, { inject: kind, minute: inject.minute, entryId: entry.id });
    return { id: inject.id };
  },
});
