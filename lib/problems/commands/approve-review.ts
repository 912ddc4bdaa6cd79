import { command } from "@/lib/kernel/command";
import { forbidden } from "@/lib/kernel/errors";
import { lockTicket, writeTicket } from "@/lib/tickets/steps";
import { ApproveReviewCommand } from "../contract";
import { reviewApproved } from "../events";
import { canTellIncidents } from "../policy";
import { requireWritten } from "../review";

/** Agrees with what was written about a major problem. Whoever wrote it last asks somebody else. */
export const approveReview = command({
  name: "problem.approve_review",
  input: ApproveReviewCommand,
  async load(tx, actor, { problemId }) {
    const ticket = await lockTicket(tx, actor, problemId);
    const where = { ticketId: ticket?.id ?? "" };
    const record = ticket?.type === "problem" ? await tx.problemRecord.findUnique({ where }) : null;
    return ticket && { ticket, record };
  },
  allow: (actor, { ticket }) => canTellIncidents(actor, ticket),
  async run({ tx, actor, subject: { ticket, record }, emit }) {
    if (actor.kind !== "person" || !record) throw forbidden();
    const { id } = ticket;
    if (record.reviewApprovedAt !== null) return { id };
    requireWritten(record);
    if (record.reviewById === actor.id) {
      throw forbidden("Nobody approves what they wrote themselves.");
    }
    await tx.problemRecord.update({
      where: { ticketId: id },
      data: { reviewApprovedById: actor.id, reviewApprovedAt: new Date() },
    });
    await writeTicket(tx, ticket, {});
    emit(reviewApproved, id, {});
    return { id };
  },
});
