import { isAgent } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { forbidden, Refused } from "@/lib/kernel/errors";
import { requireRequester } from "@/lib/tickets/requirements";
import { addTicket, linkTickets, lockTicket } from "@/lib/tickets/steps";
import { failureReported } from "../events";
import { ReportFailureCommand } from "../template-contract";

/** An incident out of a change that failed, which caused it; there is one of it. */
export const reportFailure = command({
  name: "change.report_failure",
  input: ReportFailureCommand,
  creates: true,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: (actor) => actor.kind === "person" && isAgent(actor),
  async run({ tx, actor, input, subject: change, emit }) {
    if (actor.kind !== "person") throw forbidden();
    const plan = await tx.changePlan.findUnique({
      where: { ticketId: change.id },
      select: { outcome: true },
    });
    if (plan?.outcome !== "failed") {
      throw new Refused("invalid-transition", "Only a change that failed becomes an incident.");
    }
    const made = await tx.ticketLink.findFirst({
      where: { kind: "caused_by", toId: change.id, from: { type: "incident", trashEntryId: null } },
      select: { fromId: true },
      orderBy: { id: "asc" },
    });
    if (made) return { id: made.fromId };
    const requester = await requireRequester(tx, actor, undefined);
    const { subject = change.subject, description = change.description } = input;
    const incident = await addTicket(tx, emit, {
      ...{ type: "incident", subject, description, impact: "medium", urgency: "medium" },
      ...{ requesterId: requester.id, organisationId: requester.organisationId },
      ...{ createdById: actor.id, serviceId: change.serviceId },
      ...{ teamId: change.teamId, assigneeId: null },
    });
    await linkTickets(tx, emit, { kind: "caused_by", fromId: incident.id, toId: change.id });
    emit(failureReported, change.id, { incidentId: incident.id });
    return incident;
  },
});
