import { prisma } from "@/lib/db/client";
import { isAnsweredAloud } from "../answered-aloud";
import { mailOfReplyAddress } from "../reply-address";
import type { Reading } from "./reading";

/** The ticket that a mail answers, and what says so. Whether its sender may is asked elsewhere. */
export type Thread = {
  ticketId: string;
  by: "address" | "message";
  /** What the answered mails were called. */
  subjects: string[];
  /** The answered mail told the desk alone, so an agent who answers it speaks to colleagues. */
  isAmongAgents: boolean;
};

/**
 * By the address that we gave the recipient, else by a Message-ID of ours: neither can be made up.
 * A ticket's number in a subject says nothing, since anybody may know it.
 */
export async function threadOf({ recipients, answers }: Reading): Promise<Thread | null> {
  const mailIds = recipients.flatMap((address) => mailOfReplyAddress(address) ?? []);
  const addressed = await answered({ id: { in: mailIds.slice(0, 20) } });
  const [first] = mailIds.flatMap((id) => addressed.filter((mail) => mail.id === id));
  if (first) return threadBy("address", first);

  const named = await answered({ messageId: { in: answers } });
  const [nearest] = answers.flatMap((id) => named.filter(({ messageId }) => messageId === id));
  return nearest ? threadBy("message", nearest) : null;
}

const threadBy = (
  by: Thread["by"],
  { ticketId, subjects, isAmongAgents }: Omit<Thread, "by">,
): Thread => ({ ticketId, by, subjects, isAmongAgents });

type Wanted = { id: { in: string[] } } | { messageId: { in: string[] } };

async function answered(where: Wanted) {
  const mails = await prisma.mail.findMany({
    where: { ...where, ticketId: { not: null } },
    select: {
      ...{ id: true, messageId: true, ticketId: true, subject: true, template: true },
      effect: { select: { event: { select: { kind: true, actorId: true } } } },
    },
  });
  const actorIds = mails.flatMap(({ effect }) => effect.event.actorId ?? []);
  const customers = await prisma.user.findMany({
    where: { id: { in: actorIds }, role: "customer" },
    select: { id: true },
  });
  const spoke = new Set(customers.map(({ id }) => id));
  return mails.flatMap(({ ticketId, subject, template, effect: { event }, ...mail }) => {
    if (ticketId === null) return [];
    const isByCustomer = event.actorId !== null && spoke.has(event.actorId);
    const isAmongAgents = !isAnsweredAloud({ template, kind: event.kind, isByCustomer });
    return [{ ...mail, ticketId, subjects: subject ? [subject] : [], isAmongAgents }];
  });
}

/** The ticket that an earlier mail of the same person began or answered on, where this one answers it. */
export async function ownThreadOf(
  { answers }: Reading,
  { mailbox, senderId }: { mailbox: string; senderId: string },
): Promise<Thread | null> {
  if (answers.length === 0) return null;
  const mails = await prisma.inboundMail.findMany({
    where: { mailbox, senderId, messageId: { in: answers }, ticketId: { not: null } },
    select: { messageId: true, ticketId: true, subject: true },
  });
  const [nearest] = answers.flatMap((id) => mails.filter(({ messageId }) => messageId === id));
  if (!nearest?.ticketId) return null;
  const subjects = nearest.subject ? [nearest.subject] : [];
  return { ticketId: nearest.ticketId, by: "message", subjects, isAmongAgents: false };
}

/** Whether it is one of our own mails that came back. */
export async function isOurOwn({ messageId }: Reading): Promise<boolean> {
  if (messageId === null) return false;
  return (await prisma.mail.findUnique({ where: { messageId }, select: { id: true } })) !== null;
}
