import { command } from "@/lib/kernel/command";
import { MoveTicketCommand } from "../contract";
import { performMove } from "../perform-move";
import { partsOf } from "../policy";
import { lockTicket } from "../steps";

/** Every move of every lifecycle: which there are, and what each needs, says its table. */
export const moveTicket = command({
  name: "ticket.move",
  input: MoveTicketCommand,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: (actor, ticket) => partsOf(actor, ticket.seen).size > 0,
  versionOf: (ticket) => ticket.version,
  async run({ tx, actor, input, subject: ticket, emit }) {
    await performMove({ tx, actor, emit }, ticket, input);
    return { id: ticket.id };
  },
});
