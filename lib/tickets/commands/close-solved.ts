import { command } from "@/lib/kernel/command";
import { performMove } from "../perform-move";
import { isLeftAlone } from "../silence";
import { lockTicket } from "../steps";
import { CloseSolvedCommand } from "../waiting-contract";

/**
 * Closes what is solved and was left alone. That is looked at once the ticket is held, as whoever wrote
 * meanwhile held it too: either they came first and it stays open, or they read that it is closed.
 */
export const closeSolved = command({
  name: "ticket.close_solved",
  input: CloseSolvedCommand,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, actor, subject: ticket, emit }) {
    const { id } = ticket;
    if (!(await isLeftAlone(tx, id))) return { id };
    const event = ticket.type === "incident" ? "autoclose" : "close";
    await performMove({ tx, actor, emit }, ticket, { ticketId: id, event });
    return { id };
  },
});
