import type { SendMailOptions } from "nodemailer";
import { z } from "zod";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { KEPT_SOON } from "@/lib/db/soon";
import type { Lease } from "@/lib/effects/effect";
import { env } from "@/lib/env";
import { addressOf, isOpen } from "@/lib/people/links";
import { mailTrackingOf } from "@/lib/settings/stored";
import { accountValues, isAboutAccount, withLink } from "./account-letter";
import { sender } from "./address";
import { approvalAddress, approvalValues, reasonNotToAsk } from "./approval-letter";
import { composeForAudience, isForAudience } from "./audience-letter";
import { type Beside, besideMail } from "./beside";
import { TRACKING_MODES, type TrackingMode } from "./contract";
import { fillTemplate } from "./fill-template";
import { htmlOf, type Letter, textOf } from "./letter";
import { isOfNotices, writeNoticeLetter } from "./notice-letter";
import type { ApprovalTemplate, TicketTemplate } from "./queue";
import { replyAddressOf } from "./reply-address";
import { signToken } from "./signed-token";
import { unsubscribeLabel, wordsAmong, wordsOfTemplate } from "./template-words";
import { writeTestLetter } from "./test-letter";
import { ticketValues } from "./ticket-values";
import { targetsIn, tracked } from "./tracking";

const MAIL = {
  include: {
    recipient: {
      select: {
        id: true,
        name: true,
        role: true,
        organisationId: true,
        locale: true,
        deactivatedAt: true,
        organisation: {
          select: { senderName: true, senderAddress: true, mailTracking: true },
        },
      },
    },
    effect: { select: { event: { select: { facts: true } } } },
    links: { select: { number: true, target: true } },
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
        id: true,
        reference: true,
        type: true,
        subject: true,
        resolutionNote: true,
        requesterId: true,
        organisationId: true,
        trashEntryId: true,
        createdBy: { select: { id: true, name: true } },
        watchers: { select: { userId: true } },
        arrivedMails: { where: { opened: true }, select: { verification: true } },
      },
    },
  },
} as const satisfies Prisma.MailDefaultArgs;

type MailRecord = Prisma.MailGetPayload<typeof MAIL>;

type Composed =
  | { kind: "message"; message: SendMailOptions; mailId: string; messageId: string; to: string }
  | { kind: "unwanted"; why: string }
  | { kind: "lease-lost" };

/** The mail of an effect. Its words are found at the first attempt and stay the same ever after. */
export async function composeOnce(lease: Lease): Promise<Composed> {
  const mail = await prisma.mail.findUnique({ where: { effectId: lease.effectId }, ...MAIL });
  if (!mail) return { kind: "unwanted", why: "the mail is gone" };
  if (isForAudience(mail.template)) return composeForAudience(lease);
  const notices = isOfNotices(mail.template) ? await writeNoticeLetter(mail) : undefined;
  const beside = await besideOf(mail);
  const why =
    notices === null ? "nothing is left to tell" : await reasonNotTo(mail, notices, beside);
  if (why !== null) return { kind: "unwanted", why };
  const address =
    mail.accountLink === null ? approvalAddress(mail) : await addressOf(mail.accountLink.id);
  const named = { mailId: mail.id, messageId: mail.messageId, to: mail.toAddress };
  if (mail.subject !== null) {
    return { kind: "message", message: messageOf(mail, address), ...named };
  }

  const written = { ...mail, ...(await write(mail, notices, beside)) };
  if (!(await keep(lease, written))) return { kind: "lease-lost" };
  return { kind: "message", message: messageOf(written, address), ...named };
}

/**
 * The words, and where their links lead, stand in the database before any of it leaves: the mark that
 * allows it is committed after them.
 */
async function keep(lease: Lease, mail: Written & { id: string }): Promise<boolean> {
  const numbers = mail.links.map(({ number }) => number);
  const targets = mail.links.map(({ target }) => target);
  const kept = await prisma.$queryRaw<{ id: string }[]>`
    with kept as (
      update mail m set subject = ${mail.subject}, text = ${mail.text}, html = ${mail.html},
        headers = ${JSON.stringify(mail.headers)}::jsonb, tracking_mode = ${mail.trackingMode}
      from effect f
      where m.id = ${mail.id}::uuid and f.id = m.effect_id and m.subject is null
        and f.lease_token = ${lease.token}::uuid and ${KEPT_SOON}
      returning m.id
    ), linked as (
      insert into mail_link (mail_id, number, target)
      select k.id, l.number, l.target
      from kept k cross join unnest(${numbers}::int[], ${targets}::text[]) as l (number, target)
    )
    select id from kept`;
  return kept.length === 1;
}

/** Why it must not go out now, though it had to when it was queued. */
function reasonAgainst(mail: MailRecord): string | null {
  const { recipient, reply, ticket, accountLink, template } = mail;
  if (isAboutAccount(template)) {
    if (!recipient) return "the recipient is gone";
    return accountLink && !isOpen(accountLink) ? "its link leads nowhere any more" : null;
  }
  if (!recipient || recipient.deactivatedAt) return "the recipient has no active account";
  if (template === "test") return null;
  if (!ticket) return "the ticket is gone";
  if (ticket.trashEntryId !== null) return "the ticket is in the trash";
  // Whoever is asked need not see the ticket.
  if (template === "approval") return null;
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

/** Notices say for themselves what is left to tell; everything else may have become unwanted. */
async function reasonNotTo(mail: MailRecord, notices: Letter | undefined, beside: Beside | null) {
  const changed = notices === undefined ? reasonAgainst(mail) : null;
  const asked = mail.template === "approval" ? await reasonNotToAsk(mail) : null;
  return changed ?? asked ?? (beside && wishAgainst(mail, beside));
}

/** Null for what concerns the recipient's account, which goes whatever they wish. */
async function besideOf({ template, recipient, toAddress, ticketId, createdAt }: MailRecord) {
  if (isAboutAccount(template) || !recipient) return null;
  const { id: recipientId, locale } = recipient;
  return besideMail({ toAddress, recipientId, ticketId, createdAt, locale });
}

/** Why the recipient, or their server, would not have it. */
function wishAgainst({ template }: MailRecord, { flag, optedOut }: Beside) {
  if (flag === "unreachable") return "mail to this address came back";
  if (flag === "complained") return "the recipient complained of our mail";
  return template !== "approval" && optedOut ? "the recipient unsubscribed" : null;
}

async function write(mail: MailRecord, notices: Letter | null | undefined, beside: Beside | null) {
  const { recipient, template } = mail;
  if (!recipient) throw new Error("A mail needs a recipient.");
  const { ticketId } = mail;
  const unsubscribe =
    ticketId === null || template === "approval"
      ? null
      : `${env.APP_URL}/unsubscribe/${signToken("unsubscribe", [ticketId, recipient.id])}`;
  const letter = withWayOut(
    notices ?? (await letterOf(mail, recipient, beside)),
    mail,
    unsubscribe,
  );
  const html = htmlOf(letter);
  const trackingMode = trackingOf(mail, beside);
  const thread = [...(beside?.thread ?? [])].reverse();
  const last = thread.at(-1);
  const { senderName, senderAddress } = recipient.organisation ?? {};
  const { name, address } = sender();
  return {
    subject: letter.subject,
    text: textOf(letter),
    html,
    trackingMode,
    links: trackingMode === "full" ? targetsIn(html) : [],
    headers: {
      From: `${quoted(senderName ?? name)} <${senderAddress ?? address}>`,
      ...(ticketId === null || template === "approval"
        ? {}
        : { "Reply-To": replyAddressOf(mail.id) }),
      To: mail.toAddress,
      Subject: letter.subject,
      Date: mail.createdAt.toUTCString().replace("GMT", "+0000"),
      "Message-ID": mail.messageId,
      ...(last === undefined ? {} : { "In-Reply-To": last, References: thread.join(" ") }),
      // A person's own words are not automatic mail; what Muster says by itself is.
      ...(template === "reply" ? {} : { "Auto-Submitted": "auto-generated" }),
      "X-Auto-Response-Suppress": "All",
      ...(unsubscribe === null
        ? {}
        : {
            "List-Unsubscribe": `<${unsubscribe}>`,
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
          }),
    },
  };
}

/** A name may hold what would end it in a header. */
const quoted = (name: string) =>
  /^[\w .-]*$/.test(name) ? name : `"${name.replace(/["\\]/g, (sign) => `\\${sign}`)}"`;

/** Mail of one's own account tells nothing of itself, whatever the switch says. */
function trackingOf({ template, recipient }: MailRecord, beside: Beside | null): TrackingMode {
  if (beside === null || template === "test" || template === "approval") return "off";
  const own = TRACKING_MODES.find((mode) => mode === recipient?.organisation?.mailTracking);
  return own ?? mailTrackingOf(beside.tracking);
}

async function letterOf(
  mail: MailRecord,
  recipient: NonNullable<MailRecord["recipient"]>,
  beside: Beside | null,
): Promise<Letter> {
  const { template, ticket } = mail;
  if (template === "test") return writeTestLetter(prisma, mail.effect.event.facts, recipient);
  if (isAboutAccount(template)) {
    const words = await wordsOfTemplate(prisma, template, recipient.locale);
    return fillTemplate(words, accountValues(template, recipient));
  }
  if (!ticket) throw new Error("A mail about a ticket needs one.");
  if (isOfApproval(template)) {
    const words = await wordsOfTemplate(prisma, template, recipient.locale);
    return fillTemplate(words, await approvalValues(mail, recipient));
  }
  const { name, values } = ticketValues({
    template: template as Exclude<TicketTemplate, ApprovalTemplate>,
    reader: recipient,
    ticket: isRelayed(template, ticket.arrivedMails) ? { ...ticket, subject: UNPROVEN } : ticket,
    reply: mail.reply,
    onBehalfBy: ticket.createdBy.id === ticket.requesterId ? null : ticket.createdBy.name,
  });
  return fillTemplate(wordsAmong(beside?.words ?? {}, name, recipient.locale), values);
}

const isOfApproval = (template: string): template is ApprovalTemplate =>
  template === "approval" || template === "rejected";

const UNPROVEN = "…";

/**
 * Whoever forges a sender must not have us carry their words to that address: an acknowledgement
 * repeats none of a mail whose sender nobody vouched for.
 */
const isRelayed = (template: string, arrived: readonly { verification: string }[]) =>
  template === "acknowledgement" && arrived.some(({ verification }) => verification !== "pass");

/** No words of an admin's leave out how one gets no more of it. */
function withWayOut(letter: Letter, { ticket }: MailRecord, url: string | null): Letter {
  if (url === null || !ticket) return letter;
  const link = { label: unsubscribeLabel(letter.locale, ticket.reference), url };
  const last = letter.blocks.at(-1);
  const blocks =
    last?.kind === "small"
      ? [...letter.blocks.slice(0, -1), { ...last, link }]
      : [...letter.blocks, { kind: "small" as const, text: "", link }];
  return { ...letter, blocks };
}

type Written = {
  id: string;
  template: string;
  toAddress: string;
  messageId: string;
  subject: string | null;
  text: string | null;
  html: string | null;
  headers: unknown;
  trackingMode: string;
  links: readonly { number: number; target: string }[];
};

const Headers = z.record(z.string(), z.string());
/** What nodemailer writes itself, from members of their own. */
const STANDARD = [
  ...["From", "Reply-To", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "References"],
];

/** The stored words hold no secret: a link's address comes in on the way out. */
function messageOf({ subject, text, ...mail }: Written, linkAddress: string | null) {
  const complete = (words: string | null) => withLink(words ?? "", linkAddress);
  const headers = Headers.parse(mail.headers);
  const { address } = sender();
  return {
    // Nothing answers the empty address, so an acknowledgement cannot begin a loop (RFC 3834, 3.3).
    envelope: {
      from: mail.template === "acknowledgement" ? "" : address,
      to: mail.toAddress,
    },
    from: headers.From ?? address,
    to: { name: "", address: mail.toAddress },
    ...(headers["Reply-To"] === undefined ? {} : { replyTo: headers["Reply-To"] }),
    subject: subject ?? "",
    text: complete(text),
    html: complete(tracked(mail)),
    messageId: mail.messageId,
    date: headers.Date ?? new Date(),
    ...(headers["In-Reply-To"] === undefined ? {} : { inReplyTo: headers["In-Reply-To"] }),
    ...(headers.References === undefined ? {} : { references: headers.References }),
    headers: Object.fromEntries(
      Object.entries(headers).filter(([name]) => !STANDARD.includes(name)),
    ),
  } satisfies SendMailOptions;
}
