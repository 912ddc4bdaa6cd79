import { addReply } from "@/lib/conversations/steps";
import { command } from "@/lib/kernel/command";
import { settingsIn } from "@/lib/settings/queries";
import { TicketView } from "../contract";
import { ticketPriorityOverridden } from "../events";
import { canOverridePriority } from "../policy";
import { priorityOf } from "../priority";
import { OverridePriorityCommand } from "../priority-contract";
import { lockTicket, touchTicket, writeTicket } from "../steps";

/** A lead decides otherwise than the matrix, or lets it decide again. */
export const overridePriority = command({
  name: "ticket.override_priority",
  input: OverridePriorityCommand,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: canOverridePriority,
  versionOf: (ticket) => ticket.version,
  async run({ tx, actor, input, subject: ticket, emit }) {
    const shape = TicketView.shape;
    const from = shape.priority.unwrap().parse(ticket.priority);
    const matrix = priorityOf(
      shape.impact.unwrap().parse(ticket.impact),
      shape.urgency.parse(ticket.urgency),
      (await settingsIn(tx)).priorityMatrix,
    );
    const to = input.priority ?? matrix;
    const overridden = input.priority !== null;
    if (to === from && overridden === ticket.priorityOverridden) return { id: ticket.id };
    await writeTicket(tx, ticket, { priority: to, priorityOverridden: overridden });
    emit(ticketPriorityOverridden, ticket.id, { from, to, matrix, overridden });
    // Why a rule does it says the rule.
    if (actor.kind !== "person") return { id: ticket.id };
    const note = { ticketId: ticket.id, body: input.reason, audience: "internal" as const };
    await addReply(tx, actor, emit, note);
    await touchTicket(tx, ticket.id, "internal");
    return { id: ticket.id };
  },
});
