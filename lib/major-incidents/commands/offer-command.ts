import { command } from "@/lib/kernel/command";
import { invalid } from "@/lib/kernel/errors";
import { endOffer, offer } from "../handover";
import { canOffer } from "../policy";
import { OfferCommandCommand } from "../room-contract";
import { lockMi, requireResponder, writeMi } from "../steps";

/** Offers command with a brief. Until it is accepted, whoever has it keeps it. */
export const offerCommand = command({
  name: "major_incident.offer_command",
  input: OfferCommandCommand,
  creates: true,
  load: (tx, actor, { majorIncidentId }) => lockMi(tx, actor, majorIncidentId),
  allow: (actor, mi) => canOffer(actor, mi.seen),
  async run({ tx, actor, input, subject: mi, emit }) {
    if (actor.kind !== "person") throw new Error("Only a person commands.");
    if (input.toUserId === actor.id) {
      throw invalid([{ path: "/toUserId", message: "is you, who has it already" }]);
    }
    await requireResponder(tx, input.toUserId, "/toUserId");
    const [open] = mi.handovers;
    if (open?.toId === input.toUserId && open.brief === input.brief) return { id: mi.id };
    if (open) await endOffer(tx, emit, open, "withdrawn");
    await writeMi(tx, mi, {});
    const { brief, toUserId: toId } = input;
    await offer(tx, emit, { majorIncidentId: mi.id, fromId: actor.id, toId, brief });
    return { id: mi.id };
  },
});
