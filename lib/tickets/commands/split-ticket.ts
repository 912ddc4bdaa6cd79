import { copiesOf, putCopies, showingCopies } from "@/lib/attachments/copies";
import { withPlainMentions } from "@/lib/conversations/mention-text";
import { saidTo } from "@/lib/conversations/scope";
import { isAgent } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { forbidden, invalid, Refused } from "@/lib/kernel/errors";
import { ticketSplit } from "../events";
import { SplitTicketCommand } from "../merge-contract";
import { addTicket, linkTickets, lockTicket, touchTicket } from "../steps";

const LONGEST = 20_000;

/** What was said about something else begins a ticket of its own. The replies stay where they are. */
export const splitTicket = command({
  name: "ticket.split",
  input: SplitTicketCommand,
  creates: true,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: (actor) => actor.kind === "person" && isAgent(actor),
  async run({ tx, actor, input, subject: ticket, emit }) {
    if (actor.kind !== "person") throw forbidden();
    if (ticket.type !== "incident" && ticket.type !== "request") {
      throw new Refused("invalid-transition", "Only incidents and requests are split.");
    }
    const replies = await tx.reply.findMany({
      where: {
        AND: [
          { id: { in: input.replyIds }, ticketId: ticket.id, audience: "public" },
          saidTo(actor),
        ],
      },
      select: {
        body: true,
        author: { select: { id: true, role: true, organisationId: true } },
        attachments: {
          select: { id: true, sha256: true, name: true, uploaderId: true },
          orderBy: { id: "asc" },
        },
      },
      orderBy: { id: "asc" },
    });
    if (replies.length < input.replyIds.length) {
      throw invalid([{ path: "/replyIds", message: "holds what is no public reply of it" }]);
    }
    const copies = await copiesOf(
      tx,
      replies.flatMap(({ attachments }) => attachments),
    );
    const said = replies
      .map(({ body }) => showingCopies(withPlainMentions(body), copies))
      .filter((body) => body !== "");
    const description = said.join("\n\n---\n\n") || input.subject;
    if (description.length > LONGEST) {
      throw invalid([{ path: "/replyIds", message: "say more together than one ticket holds" }]);
    }
    const customer = replies.find(({ author }) => author.role === "customer")?.author;
    const made = await addTicket(tx, emit, {
      type: "incident",
      subject: input.subject,
      description,
      impact: "low",
      urgency: "medium",
      requesterId: customer?.id ?? ticket.requesterId,
      organisationId: customer ? customer.organisationId : ticket.organisationId,
      createdById: actor.id,
      serviceId: ticket.serviceId,
      teamId: ticket.teamId,
      assigneeId: null,
    });
    await putCopies(tx, copies, made.id);
    await linkTickets(tx, emit, { kind: "follows", fromId: made.id, toId: ticket.id });
    emit(ticketSplit, ticket.id, { ticketId: made.id, replies: replies.length });
    await touchTicket(tx, ticket.id, "internal");
    return made;
  },
});
