import { putOn } from "@/lib/attachments/steps";
import { say } from "@/lib/conversations/say";
import type { Tx } from "@/lib/db/client";
import type { InboundMail } from "@/lib/db/generated/client";
import type { Actor, Person } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import type { Emit } from "@/lib/kernel/event";
import { joinByMail } from "@/lib/major-incidents/me-too";
import { movesFrom } from "@/lib/tickets/lifecycle";
import { lockSurvivor } from "@/lib/tickets/merging";
import { canWriteNote, partsOf } from "@/lib/tickets/policy";
import { addTicket, type LockedTicket } from "@/lib/tickets/steps";
import { clean } from "../inbound/clean";
import { TakeInMail } from "../inbound/contract";
import { MAIL_LIMITS, SENDER_LIMITS } from "../inbound/limits";
import { isParticipant } from "../inbound/participant";
import { lockInbound } from "../inbound/steps";
import { descriptionOf, subjectOf } from "../inbound/told";

/**
 * Makes of a mail what its sender meant: an answer on a ticket that they take part in, or a ticket of
 * their own. The mail's row is held meanwhile, and one that was taken in makes nothing again.
 */
export const takeInMail = command({
  name: "mail.take_in",
  input: TakeInMail,
  creates: true,
  load: lockBoth,
  allow: (actor, _subject, { audience }) =>
    actor.kind === "person" && (audience === "public" || canWriteNote(actor)),
  async run({ tx, actor, input, subject: { mail, ticket }, emit }) {
    if (actor.kind !== "person") throw new Error("Only a person writes mail.");
    if (mail.state === "applied") return { id: mail.replyId ?? mail.ticketId ?? mail.id };
    const context = { tx, actor, emit };
    const made = ticket
      ? await answer(context, mail, ticket, input.audience)
      : await begin(context, mail);
    const given = { uploaderId: actor.id, files: input.files };
    await putOn(tx, given, made);
    await tx.inboundMail.update({
      where: { id: mail.id },
      data: {
        ...made,
        state: "applied",
        settledAt: new Date(),
        opened: ticket === null,
        otherSubject: input.otherSubject,
        unanswered: mail.unanswered || (ticket === null && (await isAnsweredOut(tx, actor))),
      },
    });
    return { id: made.replyId ?? made.ticketId };
  },
});

/** As far as it is this actor's: whoever wrote it was found out before. */
async function lockBoth(
  tx: Tx,
  actor: Actor,
  { mailId, ticketId }: { mailId: string; ticketId: string | null },
) {
  // The ticket first, as everybody does who goes on to hold what belongs to it.
  const ticket = ticketId === null ? null : await lockSurvivor(tx, actor, ticketId);
  const mail = await lockInbound(tx, mailId);
  if (!mail || actor.kind !== "person" || mail.senderId !== actor.id) return null;
  if (mail.state === "applied") return { mail, ticket: null };
  if (mail.state !== "waiting") return null;
  if (ticketId !== null && !(ticket && isParticipant(actor, ticket.seen))) return null;
  return { mail, ticket };
}

type Context = { tx: Tx; actor: Person; emit: Emit };
type Made = { ticketId: string; replyId?: string };

async function begin({ tx, actor, emit }: Context, mail: InboundMail): Promise<Made> {
  const subject = subjectOf(mail.subject);
  const { id } = await addTicket(tx, emit, {
    type: "incident",
    subject,
    description: descriptionOf(mail.fullText ?? "", mail.subject),
    impact: "low",
    urgency: "medium",
    requesterId: actor.id,
    organisationId: actor.organisationId,
    createdById: actor.id,
    serviceId: null,
    teamId: null,
    assigneeId: null,
  });
  await joinByMail(tx, actor, emit, { id, subject });
  return { ticketId: id };
}

async function answer(
  context: Context,
  mail: InboundMail,
  ticket: LockedTicket,
  audience: TakeInMail["audience"],
): Promise<Made> {
  const body = clean(mail.text ?? "", MAIL_LIMITS.text);
  // Whoever answers to "it is solved" has something to say about it; an empty mail has not.
  const reopens = body !== "" && canReopen(context.actor, ticket);
  const words = { body, audience };
  const move = reopens ? { move: { event: "reopen" as const } } : {};
  const replyId = await say(context, ticket, { ...words, ...move });
  const reply = await context.tx.reply.findUniqueOrThrow({
    where: { id: replyId },
    select: { ticketId: true },
  });
  return { ticketId: reply.ticketId, replyId };
}

function canReopen(actor: Person, { type, seen }: LockedTicket): boolean {
  if (actor.role !== "customer") return false;
  return movesFrom(type, seen.state, partsOf(actor, seen), seen.condition).some(
    ({ event }) => event === "reopen",
  );
}

/** So many of this sender's mails were acknowledged today that one more would be noise, or a loop. */
async function isAnsweredOut(tx: Tx, { id: senderId }: Person): Promise<boolean> {
  const today = new Date(Date.now() - 86_400_000);
  const answered = await tx.inboundMail.count({
    where: { senderId, opened: true, unanswered: false, receivedAt: { gt: today } },
  });
  return answered >= SENDER_LIMITS.acknowledgementsPerDay;
}
