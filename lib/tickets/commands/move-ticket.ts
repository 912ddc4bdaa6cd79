import { command } from "@/lib/kernel/command";
import { assigneeFor, carryOut } from "../carry-out";
import { MoveTicketCommand } from "../contract";
import { chooseMove, refuseBadFields } from "../moves";
import { partsOf } from "../policy";
import { requireAssignee, requireService } from "../requirements";
import { lockTicket } from "../steps";

/** Every move of every lifecycle: which there are, and what each needs, says its table. */
export const moveTicket = command({
  name: "ticket.move",
  input: MoveTicketCommand,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: (actor, ticket) => partsOf(actor, ticket.seen).size > 0,
  versionOf: (ticket) => ticket.version,
  async run({ tx, actor, input, subject: ticket, emit }) {
    const move = chooseMove(actor, ticket.seen, input);
    if (move === null) return { id: ticket.id };
    const assigneeId = assigneeFor(move, actor, ticket, input);
    const takes = move.required?.includes("assigneeId") && assigneeId;
    refuseBadFields(move, takes ? { ...input, assigneeId } : input);
    await requireAssignee(tx, input.assigneeId);
    await requireService(tx, input.serviceId);
    await carryOut({ tx, actor, emit }, ticket, move, input);
    return { id: ticket.id };
  },
});
