import { command } from "@/lib/kernel/command";
import { invalid } from "@/lib/kernel/errors";
import { LinkTicketsCommand } from "../contract";
import { canRevise } from "../policy";
import { requireLinked } from "../requirements";
import { linkTickets as addLink, lockTicket, touchTicket } from "../steps";

export const linkTickets = command({
  name: "ticket.link",
  input: LinkTicketsCommand,
  creates: true,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: canRevise,
  async run({ tx, actor, input, subject: ticket, emit }) {
    const toId = await requireLinked(tx, actor, input.toId, undefined, "/toId");
    if (toId === ticket.id) throw invalid([{ path: "/toId", message: "is the ticket itself" }]);
    const ends = { kind: input.kind, fromId: ticket.id, toId };
    await addLink(tx, emit, ends);
    await touchTicket(tx, ticket.id, "internal");
    return tx.ticketLink.findUniqueOrThrow({
      where: { kind_fromId_toId: ends },
      select: { id: true },
    });
  },
});
