import { prisma } from "@/lib/db/client";
import { mailOfReplyAddress } from "../reply-address";
import type { Reading } from "./reading";

/** The ticket that a mail answers, and what says so. Whether its sender may is asked elsewhere. */
export type Thread = {
  ticketId: string;
  by: "address" | "message";
  /** What the answered mails were called. */
  subjects: string[];
};

/**
 * By the address that we gave the recipient, else by a Message-ID of ours: neither can be made up.
 * A ticket's number in a subject says nothing, since anybody may know it.
 */
export async function threadOf({ recipients, answers }: Reading): Promise<Thread | null> {
  const mailIds = recipients.flatMap((address) => mailOfReplyAddress(address) ?? []);
  const addressed = await answered({ id: { in: mailIds.slice(0, 20) } });
  const [first] = mailIds.flatMap((id) => addressed.filter((mail) => mail.id === id));
  if (first) return { ticketId: first.ticketId, by: "address", subjects: first.subjects };

  const named = await answered({ messageId: { in: answers } });
  const [nearest] = answers.flatMap((id) => named.filter(({ messageId }) => messageId === id));
  if (!nearest) return null;
  return { ticketId: nearest.ticketId, by: "message", subjects: nearest.subjects };
}

type Wanted = { id: { in: string[] } } | { messageId: { in: string[] } };

async function answered(where: Wanted) {
  const mails = await prisma.mail.findMany({
    where: { ...where, ticketId: { not: null } },
    select: { id: true, messageId: true, ticketId: true, subject: true },
  });
  return mails.flatMap(({ ticketId, subject, ...mail }) =>
    ticketId === null ? [] : [{ ...mail, ticketId, subjects: subject ? [subject] : [] }],
  );
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
  return { ticketId: nearest.ticketId, by: "message", subjects };
}

/** Whether it is one of our own mails that came back. */
export async function isOurOwn({ messageId }: Reading): Promise<boolean> {
  if (messageId === null) return false;
  return (await prisma.mail.findUnique({ where: { messageId }, select: { id: true } })) !== null;
}
