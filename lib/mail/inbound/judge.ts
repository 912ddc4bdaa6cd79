import { prisma } from "@/lib/db/client";
import type { InboundMail } from "@/lib/db/generated/client";
import { isAgent, type Person } from "@/lib/kernel/actor";
import { organisationOf } from "@/lib/people/domains";
import { PERSON_SHAPE, type PersonRow, personOf } from "@/lib/people/person";
import { SEEN_SHAPE, seenOf } from "@/lib/tickets/present";
import type { InboundReason } from "./contract";
import { SENDER_LIMITS } from "./limits";
import { isOwnAddress } from "./own-addresses";
import { isParticipant } from "./participant";
import type { Reading } from "./reading";
import { isOtherSubject, likenessOf } from "./subject";
import { isOurOwn, ownThreadOf, type Thread, threadOf } from "./thread-of";
import type { Verification } from "./verify";

export type Verdict =
  | { kind: "file"; reason: InboundReason }
  | { kind: "quarantine"; reason: InboundReason }
  | {
      kind: "take";
      /** Null for somebody who becomes a customer by it. */
      sender: Person | null;
      ticketId: string | null;
      otherSubject: boolean;
      audience: "public" | "internal";
    };

type Mail = Pick<InboundMail, "id" | "mailbox" | "releasedById">;

const file = (reason: InboundReason): Verdict => ({ kind: "file", reason });
const quarantine = (reason: InboundReason): Verdict => ({ kind: "quarantine", reason });

/**
 * What becomes of a mail. An address is never authority: it says who speaks, and what they may do
 * follows from the ticket that they can prove to answer and from their part in it.
 */
export async function judge(
  mail: Mail,
  reading: Reading,
  verification: Verification,
): Promise<Verdict> {
  const isReleased = mail.releasedById !== null;
  const { nature, from, text, files, subject } = reading;
  if (nature !== "person" && !isReleased) return file(nature);
  if (from === null) return quarantine("no_sender");
  if ((await isOwnAddress(from.address)) || (await isOurOwn(reading))) return file("own_mail");
  if (text === "" && files.length === 0 && subject === "") return file("empty");
  if (verification === "fail" && !isReleased) return quarantine("unverified_sender");

  const row = await prisma.user.findUnique({ where: { email: from.address }, ...PERSON_SHAPE });
  const answered = await threadOf(reading);
  const sender = row && personOf(row, "mail");
  const refused = sender
    ? refusalOf(row, answered, verification, isReleased)
    : await refusalOfNewcomer(from.address, answered, isReleased);
  if (refused !== null) return quarantine(refused);

  const named = { mailbox: mail.mailbox, senderId: sender?.id ?? "" };
  const thread = answered ?? (sender && (await ownThreadOf(reading, named)));
  const place = await placeOf(thread, sender, subject, isReleased);
  if (typeof place === "string") return quarantine(place);
  const excess = isReleased ? null : await excessOf(sender, reading, place.ticketId);
  if (excess !== null) return quarantine(excess);
  if (place.ticketId !== null && text === "" && files.length === 0) return file("empty");
  // A customer's words are theirs to say, whatever address they came to.
  const isNote = thread?.isAmongAgents === true && sender !== null && isAgent(sender);
  if (!isNote || place.ticketId === null)
    return { kind: "take", sender, ...place, audience: "public" };
  // Colleagues talk about the ticket under any subject; only a customer begins something else by it.
  return { kind: "take", sender, ...place, otherSubject: false, audience: "internal" };
}

function refusalOf(
  { deactivatedAt, role }: PersonRow,
  thread: Thread | null,
  verification: Verification,
  isReleased: boolean,
): InboundReason | null {
  if (deactivatedAt !== null) return "sender_deactivated";
  if (role === "customer" || isReleased) return null;
  // In an agent's name a mail reaches customers: only with proof, and only where they were asked.
  return verification === "pass" && thread?.by === "address" ? null : "agent_unverified";
}

async function refusalOfNewcomer(
  address: string,
  thread: Thread | null,
  isReleased: boolean,
): Promise<InboundReason | null> {
  if (isReleased) return null;
  if (thread?.by === "address") return "not_a_participant";
  const organisationId = await organisationOf(prisma, address);
  if (organisationId === null) return "unknown_sender";
  const hour = new Date(Date.now() - 3_600_000);
  const domain = address.slice(address.lastIndexOf("@"));
  const newcomers = await prisma.user.count({
    where: { organisationId, createdAt: { gt: hour }, email: { endsWith: domain } },
  });
  return newcomers >= SENDER_LIMITS.newcomersPerHour ? "flood" : null;
}

/** The ticket that it goes to, or why it goes nowhere. */
async function placeOf(
  thread: Thread | null,
  sender: Person | null,
  subject: string,
  isReleased: boolean,
): Promise<{ ticketId: string | null; otherSubject: boolean } | InboundReason> {
  const own = { ticketId: null, otherSubject: false };
  if (thread === null) return own;
  const ticket = await prisma.ticket.findUnique({
    where: { id: thread.ticketId },
    include: SEEN_SHAPE,
  });
  if (!ticket || ticket.trashEntryId !== null) return isReleased ? own : "ticket_gone";
  if (sender && isParticipant(sender, seenOf(ticket))) {
    const known = [ticket.subject, ...thread.subjects];
    return { ticketId: ticket.id, otherSubject: isOtherSubject(subject, known) };
  }
  // Somebody else got hold of it: their words are never put among those of others.
  return thread.by === "address" && !isReleased ? "not_a_participant" : own;
}

async function excessOf(
  sender: Person | null,
  { subject, text }: Reading,
  ticketId: string | null,
): Promise<InboundReason | null> {
  if (sender === null) return null;
  const since = (ms: number) => ({
    senderId: sender.id,
    receivedAt: { gt: new Date(Date.now() - ms) },
  });
  if (ticketId !== null) {
    const answers = await prisma.inboundMail.count({
      where: { ...since(3_600_000), ticketId, opened: false },
    });
    return answers >= SENDER_LIMITS.answersPerHour ? "loop" : null;
  }
  const alike = await prisma.inboundMail.count({
    where: { ...since(86_400_000), likeness: likenessOf(subject, text), opened: true },
  });
  if (alike >= SENDER_LIMITS.alikePerDay) return "loop";
  const tickets = await prisma.inboundMail.count({
    where: { ...since(3_600_000), opened: true },
  });
  return tickets >= SENDER_LIMITS.ticketsPerHour ? "flood" : null;
}
