import type { SendMailOptions } from "nodemailer";
import { z } from "zod";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Lease } from "@/lib/effects/effect";
import { addressOf, isOpen } from "@/lib/people/links";
import { isAboutAccount, withLink, writeAccountLetter } from "./account-letter";
import { sender } from "./address";
import { htmlOf, type Letter, textOf } from "./letter";
import { isOfNotices, writeNoticeLetter } from "./notice-letter";
import type { TicketTemplate } from "./queue";
import { writeLetter } from "./write-letter";

const MAIL = {
  include: {
    recipient: {
      select: { id: true, name: true, role: true, organisationId: true, deactivatedAt: true },
    },
    reply: {
      select: {
        body: true,
        audience: true,
        trashEntryId: true,
        author: { select: { name: true } },
        attachments: { select: { name: true }, orderBy: { id: "asc" } },
      },
    },
    accountLink: { select: { id: true, usedAt: true, voidedAt: true, expiresAt: true } },
    ticket: {
      select: {
        reference: true,
        subject: true,
        resolutionNote: true,
        requesterId: true,
        organisationId: true,
        trashEntryId: true,
        createdBy: { select: { id: true, name: true } },
        watchers: { select: { userId: true } },
      },
    },
  },
} as const satisfies Prisma.MailDefaultArgs;

type MailRecord = Prisma.MailGetPayload<typeof MAIL>;

type Composed =
  | { kind: "message"; message: SendMailOptions }
  | { kind: "unwanted"; why: string }
  | { kind: "lease-lost" };

/** The mail of an effect. Its words are found at the first attempt and stay the same ever after. */
export async function composeOnce(lease: Lease): Promise<Composed> {
  const mail = await prisma.mail.findUnique({ where: { effectId: lease.effectId }, ...MAIL });
  if (!mail) return { kind: "unwanted", why: "the mail is gone" };
  const notices = isOfNotices(mail.template) ? await writeNoticeLetter(mail) : undefined;
  const why =
    notices === undefined ? reasonAgainst(mail) : notices ? null : "nothing is left to tell";
  if (why !== null) return { kind: "unwanted", why };
  const address = mail.accountLink === null ? null : await addressOf(mail.accountLink.id);
  if (mail.subject !== null) return { kind: "message", message: messageOf(mail, address) };

  const written = { ...mail, ...(await write(mail, notices)) };
  const kept = await prisma.$executeRaw`
    update mail m set subject = ${written.subject}, text = ${written.text}, html = ${written.html},
      headers = ${JSON.stringify(written.headers)}::jsonb
    from effect f
    where m.id = ${mail.id}::uuid and f.id = m.effect_id and m.subject is null
      and f.lease_token = ${lease.token}::uuid`;
  if (kept !== 1) return { kind: "lease-lost" };
  return { kind: "message", message: messageOf(written, address) };
}

/** Why it must not go out now, though it had to when it was queued. */
function reasonAgainst(mail: MailRecord): string | null {
  const { recipient, reply, ticket, accountLink, template } = mail;
  if (isAboutAccount(template)) {
    if (!recipient) return "the recipient is gone";
    return accountLink && !isOpen(accountLink) ? "its link leads nowhere any more" : null;
  }
  if (!recipient || recipient.deactivatedAt) return "the recipient has no active account";
  if (!ticket) return "the ticket is gone";
  if (ticket.trashEntryId !== null) return "the ticket is in the trash";
  if (template === "reply" && !reply) return "the reply is gone";
  if (reply && reply.trashEntryId !== null) return "the reply is in the trash";
  if (reply && reply.audience !== "public") return "a note is not for mail";
  const isConcerned =
    ticket.requesterId === recipient.id ||
    (ticket.organisationId !== null &&
      ticket.organisationId === recipient.organisationId &&
      ticket.watchers.some(({ userId }) => userId === recipient.id));
  return isConcerned || recipient.role !== "customer"
    ? null
    : "the recipient may not see the ticket";
}

const REFERENCES_LIMIT = 20;

async function write(mail: MailRecord, notices?: Letter | null) {
  const { recipient, template } = mail;
  if (!recipient) throw new Error("A mail needs a recipient.");
  const letter = notices ?? letterOf(mail, recipient);
  const earlier =
    mail.ticketId === null ? [] : await earlierMails(mail.ticketId, recipient.id, mail.createdAt);
  const thread = earlier.map(({ messageId }) => messageId).reverse();
  const last = thread.at(-1);
  const { name, address } = sender();
  return {
    subject: letter.subject,
    text: textOf(letter),
    html: htmlOf(letter),
    headers: {
      From: `${name} <${address}>`,
      To: mail.toAddress,
      Subject: letter.subject,
      Date: mail.createdAt.toUTCString().replace("GMT", "+0000"),
      "Message-ID": mail.messageId,
      ...(last === undefined ? {} : { "In-Reply-To": last, References: thread.join(" ") }),
      // A person's own words are not automatic mail; what Muster says by itself is.
      ...(template === "reply" ? {} : { "Auto-Submitted": "auto-generated" }),
      "X-Auto-Response-Suppress": "All",
    },
  };
}

function letterOf(mail: MailRecord, recipient: NonNullable<MailRecord["recipient"]>): Letter {
  const { template, ticket } = mail;
  if (isAboutAccount(template)) return writeAccountLetter(template, recipient);
  if (!ticket) throw new Error("A mail about a ticket needs one.");
  return writeLetter({
    template: template as TicketTemplate,
    reader: recipient,
    ticket,
    reply: mail.reply,
    onBehalfBy: ticket.createdBy.id === ticket.requesterId ? null : ticket.createdBy.name,
  });
}

const earlierMails = (ticketId: string, recipientId: string, createdAt: Date) =>
  prisma.mail.findMany({
    where: { ticketId, recipientId, createdAt: { lt: createdAt } },
    orderBy: { createdAt: "desc" },
    take: REFERENCES_LIMIT,
    select: { messageId: true },
  });

type Written = {
  template: string;
  toAddress: string;
  messageId: string;
  subject: string | null;
  text: string | null;
  html: string | null;
  headers: unknown;
};

const Headers = z.record(z.string(), z.string());
/** What nodemailer writes itself, from members of their own. */
const STANDARD = ["From", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "References"];

/** The stored words hold no secret: a link's address comes in on the way out. */
function messageOf(
  { template, toAddress, messageId, subject, text, html, ...mail }: Written,
  linkAddress: string | null,
) {
  const complete = (words: string | null) => withLink(words ?? "", linkAddress);
  const headers = Headers.parse(mail.headers);
  const { address } = sender();
  return {
    // Nothing answers the empty address, so an acknowledgement cannot begin a loop (RFC 3834, 3.3).
    envelope: { from: template === "acknowledgement" ? "" : address, to: toAddress },
    from: headers.From ?? address,
    to: { name: "", address: toAddress },
    subject: subject ?? "",
    text: complete(text),
    html: complete(html),
    messageId,
    date: headers.Date ?? new Date(),
    ...(headers["In-Reply-To"] === undefined ? {} : { inReplyTo: headers["In-Reply-To"] }),
    ...(headers.References === undefined ? {} : { references: headers.References }),
    headers: Object.fromEntries(
      Object.entries(headers).filter(([name]) => !STANDARD.includes(name)),
    ),
  } satisfies SendMailOptions;
}
