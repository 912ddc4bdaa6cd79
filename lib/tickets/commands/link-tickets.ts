import { command } from "@/lib/kernel/command";
import { invalid } from "@/lib/kernel/errors";
import { LinkTicketsCommand } from "../contract";
import { ticketFollowSet } from "../events";
import { requireNoCircle } from "../link-graph";
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
    const { kind, direction } = input;
    const otherId = await requireLinked(tx, actor, input.toId, undefined, "/toId");
    if (otherId === ticket.id) throw invalid([{ path: "/toId", message: "is the ticket itself" }]);
    const [fromId, toId] = direction === "from" ? [ticket.id, otherId] : [otherId, ticket.id];
    const ends = { kind, fromId, toId };
    const both = await tx.ticket.count({ where: { id: { in: [fromId, toId] }, type: "incident" } });
    const mayFollow = kind === "parent_of" && both === 2;
    if (input.policy === "follow" && !mayFollow) {
      throw invalid([{ path: "/policy", message: "is for an incident below an incident" }]);
    }
    await requireNoCircle(tx, ends, "/toId");
    const where = { kind_fromId_toId: ends };
    const kept = await tx.ticketLink.findUnique({ where });
    if (kept) {
      const policy = input.policy ?? kept.policy;
      if (policy === kept.policy) return { id: kept.id };
      await tx.ticketLink.update({ where, data: { policy } });
      emit(ticketFollowSet, fromId, { toId, policy: policy === "follow" ? "follow" : "none" });
      return { id: kept.id };
    }
    await addLink(tx, emit, { ...ends, policy: input.policy ?? (mayFollow ? "follow" : "none") });
    await touchTicket(tx, ticket.id, "internal");
    return tx.ticketLink.findUniqueOrThrow({ where, select: { id: true } });
  },
});
