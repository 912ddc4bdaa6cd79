import { command } from "@/lib/kernel/command";
import { endOfWait, isWaitOver } from "../awaited";
import { ticketWaitOver } from "../events";
import { performMove } from "../perform-move";
import { lockTicket } from "../steps";
import { EndWaitCommand } from "../waiting-contract";

/** Work goes on where the day has come, or where what it waited for has ended in whatever way. */
export const endWait = command({
  name: "ticket.end_wait",
  input: EndWaitCommand,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, actor, subject: ticket, emit }) {
    const { id } = ticket;
    // Whoever moved it since it was found has decided otherwise.
    if (!(await isWaitOver(tx, id))) return { id };
    await performMove({ tx, actor, emit }, ticket, { ticketId: id, event: "resume" });
    const end = await endOfWait(tx, ticket);
    if (end) emit(ticketWaitOver, id, end);
    return { id };
  },
});
