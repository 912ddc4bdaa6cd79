import { command } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { canReply, canWriteNote, partsOf } from "@/lib/tickets/policy";
import { followUp, lockTicket, resumeTicket, touchTicket } from "@/lib/tickets/steps";
import { PostReplyCommand } from "../contract";
import { addReply } from "../steps";

export const postReply = command({
  name: "reply.post",
  input: PostReplyCommand,
  creates: true,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: (actor, _ticket, { audience }) =>
    actor.kind === "person" && (audience === "public" || canWriteNote(actor)),
  async run({ tx, actor, input, subject: ticket, emit }) {
    const { body, audience, attachmentIds } = input;
    const isPublic = audience === "public";
    if (isPublic && !canReply(actor, ticket.seen)) {
      throw new Refused("invalid-transition", "It was cancelled, so nobody would answer here.");
    }

    const byRequester = isPublic && partsOf(actor, ticket.seen).has("requester");
    const asked = ticket.type === "incident" || ticket.type === "request";
    if (ticket.seen.state === "closed" && byRequester && asked) {
      const ticketId = await followUp(tx, emit, ticket);
      return { id: await addReply(tx, actor, emit, { ticketId, body, audience, attachmentIds }) };
    }

    const words = { ticketId: ticket.id, body, audience, attachmentIds };
    const id = await addReply(tx, actor, emit, words);
    const awaited = ticket.holdReason === "awaiting_requester";
    if (byRequester && awaited) await resumeTicket(tx, emit, ticket);
    else await touchTicket(tx, ticket.id, audience);
    return { id };
  },
});
