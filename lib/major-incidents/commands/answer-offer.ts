import { command } from "@/lib/kernel/command";
import { conflict, forbidden } from "@/lib/kernel/errors";
import { endOffer } from "../handover";
import { holds } from "../policy";
import { AnswerOfferCommand } from "../room-contract";
import { giveRole, lockMi, writeMi } from "../steps";

/**
 * Accepts, declines or withdraws an offer of command. It changes hands in one step, so there is one
 * commander at every moment; whoever had it becomes deputy where that is vacant.
 */
export const answerOffer = command({
  name: "major_incident.answer_offer",
  input: AnswerOfferCommand,
  load: (tx, actor, { majorIncidentId }) => lockMi(tx, actor, majorIncidentId),
  allow: (actor) => actor.kind === "person",
  async run({ tx, actor, input: { answer }, subject: mi, emit }) {
    if (actor.kind !== "person") throw new Error("Only a person commands.");
    const [open] = mi.handovers;
    if (!open) {
      if (answer === "accepted" && holds(actor, mi.seen, "commander")) return { id: mi.id };
      throw conflict("Command is not offered to anybody right now.");
    }
    const isTheirs = answer === "withdrawn" ? open.fromId : open.toId;
    if (isTheirs !== actor.id) throw forbidden("This offer is for somebody else to answer.");
    await endOffer(tx, emit, open, answer);
    await writeMi(tx, mi, {});
    if (answer !== "accepted") return { id: mi.id };

    const wasDeputy = holds(actor, mi.seen, "deputy");
    if (wasDeputy) {
      await tx.miRole.updateMany({
        where: { majorIncidentId: mi.id, role: "deputy", endedAt: null },
        data: { endedAt: new Date() },
      });
    }
    await giveRole(tx, emit, mi, "commander", actor.id);
    const isVacant = wasDeputy || !mi.seen.roles.some(({ role }) => role === "deputy");
    const left = { ...mi, seen: { ...mi.seen, roles: [] } };
    if (isVacant) await giveRole(tx, emit, left, "deputy", open.fromId);
    return { id: mi.id };
  },
});
