import { command } from "@/lib/kernel/command";
import { ticketMoved, ticketReminded } from "../events";
import { lockTicket } from "../steps";
import { RemindCommand } from "../waiting-contract";

const DAY_MS = 86_400_000;

/** Reminds whoever is waited for, once for each of the days of one wait. */
export const remindRequester = command({
  name: "ticket.remind",
  input: RemindCommand,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, input: { days }, subject: ticket, emit }) {
    const { id } = ticket;
    if (ticket.holdReason !== "awaiting_requester") return { id };
    const held = await tx.event.findFirst({
      where: { subjectId: id, kind: ticketMoved.name, facts: { path: ["event"], equals: "hold" } },
      select: { seq: true, createdAt: true },
      orderBy: { seq: "desc" },
    });
    if (!held || held.createdAt.getTime() > Date.now() - days * DAY_MS) return { id };
    const before = await tx.event.findFirst({
      where: {
        ...{ subjectId: id, kind: ticketReminded.name, seq: { gt: held.seq } },
        facts: { path: ["days"], gte: days },
      },
      select: { id: true },
    });
    if (!before) emit(ticketReminded, id, { days });
    return { id };
  },
});
