import { copiesOf, putCopies, showingCopies } from "@/lib/attachments/copies";
import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { addTicket, linkTickets, lockTicket } from "@/lib/tickets/steps";
import { SplitMail } from "../inbound/contract";
import { inboundSplit } from "../inbound/events";
import { canSplit } from "../inbound/policy";
import { lockInbound } from "../inbound/steps";
import { descriptionOf, subjectOf } from "../inbound/told";

/** Makes a ticket of its own of an answer that is about something else. The answer stays where it is. */
export const splitMail = command({
  name: "mail.split",
  input: SplitMail,
  creates: true,
  load: lockBoth,
  allow: canSplit,
  async run({ tx, actor, subject: { mail, ticket, reply }, emit }) {
    if (actor.kind !== "person") throw new Error("Only a person splits tickets.");
    if (mail.splitTicketId !== null) return { id: mail.splitTicketId };
    if (reply === null || mail.senderId === null) throw conflict("It answers on no ticket.");
    if (reply.audience !== "public")
      throw conflict("It is a note, which the customer must not read.");
    const copies = await copiesOf(tx, reply.attachments);
    const made = await addTicket(tx, emit, {
      type: "incident",
      subject: subjectOf(mail.subject),
      description: descriptionOf(showingCopies(reply.body, copies), mail.subject),
      impact: "low",
      urgency: "medium",
      requesterId: mail.senderId,
      organisationId: ticket.organisationId,
      createdById: actor.id,
      serviceId: null,
      teamId: ticket.teamId,
      assigneeId: null,
    });
    await putCopies(tx, copies, made.id);
    await linkTickets(tx, emit, { kind: "follows", fromId: made.id, toId: ticket.id });
    await tx.inboundMail.update({ where: { id: mail.id }, data: { splitTicketId: made.id } });
    emit(inboundSplit, mail.id, { ticketId: made.id });
    return made;
  },
});

async function lockBoth(tx: Tx, actor: Actor, { mailId }: { mailId: string }) {
  const found = await tx.inboundMail.findUnique({
    where: { id: mailId },
    select: { ticketId: true },
  });
  // The ticket first, as everybody does who goes on to hold what belongs to it.
  const ticket = found?.ticketId ? await lockTicket(tx, actor, found.ticketId) : null;
  const mail = ticket && (await lockInbound(tx, mailId));
  if (!ticket || !mail || !canSplit(actor)) return null;
  const reply =
    mail.replyId === null
      ? null
      : await tx.reply.findFirst({
          where: { id: mail.replyId, trashEntryId: null },
          include: { attachments: { orderBy: { id: "asc" } } },
        });
  return { mail, ticket, reply };
}
