import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { onDuty } from "@/lib/rota/steps";
import { endOffer, offer } from "../handover";
import { LapseOfferCommand } from "../room-contract";
import { lockMi, writeMi } from "../steps";

/** An offer that nobody answered goes to the deputy, or to whoever is on for that; until somebody accepts, the commander commands. */
export const lapseOffer = command({
  name: "major_incident.lapse_offer",
  input: LapseOfferCommand,
  async load(tx, actor, { handoverId }) {
    const found = await tx.miHandover.findUnique({ where: { id: handoverId } });
    const mi = found && (await lockMi(tx, actor, found.majorIncidentId));
    return mi && { mi, handoverId };
  },
  allow: (actor) => actor.kind === "system",
  async run({ tx, subject: { mi, handoverId }, emit }) {
    const [open] = mi.handovers;
    if (open?.id !== handoverId) return { id: mi.id };
    if (open.dueAt > new Date()) throw conflict("There is still time to answer it.");
    await endOffer(tx, emit, open, "unanswered");
    await writeMi(tx, mi, {});
    const held = mi.seen.roles.find(({ role }) => role === "deputy")?.userId;
    const deputy = held ?? (await onDuty(tx, "deputy"));
    if (deputy !== null && deputy !== open.toId && deputy !== open.fromId) {
      const { majorIncidentId, fromId, brief } = open;
      await offer(tx, emit, { majorIncidentId, fromId, toId: deputy, brief });
    }
    return { id: mi.id };
  },
});
