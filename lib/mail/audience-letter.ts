import type { SendMailOptions } from "nodemailer";
import { createTranslator } from "use-intl/core";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Lease } from "@/lib/effects/effect";
import { env } from "@/lib/env";
import type { NoticeKind } from "@/lib/maintenance/turns";
import { statusLink } from "@/lib/status/link";
import majors from "@/messages/en/majors.json";
import majorUpdates from "@/messages/en/majorUpdates.json";
import status from "@/messages/en/status.json";
import { pageOf, sender } from "./address";
import { type Block, htmlOf, type Letter, textOf } from "./letter";

/** Mails about a major incident or the status page: some of their readers have no account here. */
export const isForAudience = (template: string) =>
  ["major_incident_update", "maintenance", "status_confirmation"].includes(template);

const MAINTENANCE_OF = {
  include: {
    services: { select: { service: { select: { name: true } } } },
  },
} as const satisfies Prisma.MaintenanceDefaultArgs;

const MAIL = {
  include: {
    recipient: { select: { id: true, name: true, role: true, deactivatedAt: true } },
    ticket: { select: { reference: true, trashEntryId: true } },
    subscription: true,
    maintenanceNotice: { include: { maintenance: MAINTENANCE_OF } },
    miUpdate: {
      include: {
        corrections: { where: { state: "sent" }, select: { id: true }, take: 1 },
        majorIncident: { select: { id: true, reference: true, title: true } },
      },
    },
  },
} as const satisfies Prisma.MailDefaultArgs;
type Row = Prisma.MailGetPayload<typeof MAIL>;

type Composed =
  | { kind: "message"; message: SendMailOptions; mailId: string; messageId: string; to: string }
  | { kind: "unwanted"; why: string }
  | { kind: "lease-lost" };

const t = createTranslator({
  locale: "en",
  messages: { majorUpdates, majors, status },
});

/** Its words are found at the first attempt and stay the same ever after. */
export async function composeForAudience(lease: Lease): Promise<Composed> {
  const mail = await prisma.mail.findUnique({ where: { effectId: lease.effectId }, ...MAIL });
  if (!mail) return { kind: "unwanted", why: "the mail is gone" };
  const audience = await audienceOf(lease.effectId);
  const why = await reasonAgainst(mail, audience);
  if (why !== null) return { kind: "unwanted", why };
  const written = mail.subject === null ? write(mail, audience) : null;
  if (written && !(await keep(lease, mail.id, written))) return { kind: "lease-lost" };
  const words = written ?? {
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    html: mail.html ?? "",
    leave: leaveLink(mail),
  };
  const named = { mailId: mail.id, messageId: mail.messageId, to: mail.toAddress };
  return { kind: "message", message: messageOf(mail, words), ...named };
}

async function audienceOf(effectId: string): Promise<string> {
  const row = await prisma.miUpdateDelivery.findFirst({
    where: { effectId },
    select: { audience: true },
  });
  return row?.audience ?? "public";
}

async function reasonAgainst(mail: Row, audience: string): Promise<string | null> {
  if (mail.template === "status_confirmation") {
    if (!mail.subscription) return "the subscription is gone";
    return mail.subscription.confirmedAt !== null && mail.subscription.unsubscribedAt === null
      ? "it is confirmed already"
      : null;
  }
  if (mail.template === "maintenance") return whyNotOfMaintenance(mail);
  if (!mail.miUpdate) return "the update is gone";
  if (mail.subscription) return mail.subscription.unsubscribedAt ? "they unsubscribed" : null;
  const { recipient } = mail;
  if (!recipient || recipient.deactivatedAt) return "the recipient has no active account";
  const isCustomer = recipient.role === "customer";
  if (isCustomer !== (audience === "customers" || audience === "public")) {
    return "it is not for the recipient any more";
  }
  const left = await prisma.miSubscriber.findFirst({
    where: {
      majorIncidentId: mail.miUpdate.majorIncidentId,
      audience,
      userId: recipient.id,
      unsubscribedAt: { not: null },
    },
    select: { id: true },
  });
  return left ? "they unsubscribed" : null;
}

/** What is not true any more is not told late. */
function whyNotOfMaintenance({ maintenanceNotice: notice, subscription }: Row): string | null {
  if (!notice) return "the maintenance is gone";
  if (!subscription || subscription.unsubscribedAt) return "they unsubscribed";
  const { kind, maintenance } = notice;
  if (maintenance.cancelledAt !== null && kind !== "cancelled" && kind !== "announced") {
    return "it was called off";
  }
  const isOfStart = kind === "reminder" || kind === "begun";
  const isMoved = notice.startsAt.getTime() !== maintenance.startsAt.getTime();
  return isOfStart && isMoved ? "it was moved" : null;
}

type Words = { subject: string; text: string; html: string; leave: string | null };

function write(mail: Row, audience: string): Words {
  const letter = letterOf(mail, audience);
  return {
    subject: letter.subject,
    text: textOf(letter),
    html: htmlOf(letter),
    leave: leaveLink(mail),
  };
}

function letterOf(mail: Row, audience: string): Letter {
  if (mail.template === "maintenance") return maintenanceLetter(mail);
  return mail.miUpdate ? updateLetter(mail, audience) : confirmationLetter(mail);
}

const leaveLink = ({ subscription, template }: Row) =>
  subscription && template !== "status_confirmation" ? statusLink("leave", subscription) : null;

const text = (words: string): Block => ({ kind: "text", text: words });

function updateLetter(mail: Row, audience: string): Letter {
  const { miUpdate: update, recipient, ticket } = mail;
  if (!update) throw new Error("A mail about an update needs one.");
  const { reference, title } = update.majorIncident;
  const isOutside = audience === "customers" || audience === "public";
  const phase = t(`majors.phase.${update.phase as "investigating"}`);
  const headline = update.headline ?? title;
  const leave = leaveLink(mail);
  return {
    subject: isOutside
      ? t("majorUpdates.subject.outside", { headline, phase })
      : t("majorUpdates.subject.inside", { reference, title, phase }),
    locale: "en",
    blocks: [
      ...(recipient ? [text(t("majorUpdates.mail.greeting", { name: recipient.name }))] : []),
      ...(update.correctsId === null ? [] : [text(t("majorUpdates.mail.correction"))]),
      ...(update.corrections.length === 0 ? [] : [text(t("majorUpdates.mail.corrected"))]),
      { kind: "quote", markdown: update.body },
      ...(update.nextUpdateBy === null
        ? []
        : [text(t("majorUpdates.mail.next", { at: momentOf(update.nextUpdateBy) }))]),
      placeOf(),
      { kind: "small", text: whyOf() },
      ...(leave === null
        ? []
        : [{ kind: "link" as const, label: t("majorUpdates.mail.leave"), url: leave }]),
    ],
  };

  function placeOf(): Block {
    if (!isOutside) {
      const url = `${env.APP_URL}/major-incidents/${reference}/updates`;
      return { kind: "link", label: t("majorUpdates.mail.room"), url };
    }
    if (ticket && ticket.trashEntryId === null && recipient) {
      const label = t("majorUpdates.mail.ticket", { reference: ticket.reference });
      return { kind: "link", label, url: pageOf(recipient, ticket.reference) };
    }
    return recipient
      ? { kind: "link", label: t("majorUpdates.mail.portal"), url: `${env.APP_URL}/` }
      : { kind: "link", label: t("majorUpdates.mail.status"), url: `${env.APP_URL}/status` };
  }

  function whyOf(): string {
    if (!isOutside) return t("majorUpdates.mail.whyStakeholders");
    return t(recipient ? "majorUpdates.mail.whyCustomers" : "majorUpdates.mail.whyPublic");
  }
}

function maintenanceLetter(mail: Row): Letter {
  const { maintenanceNotice: notice } = mail;
  if (!notice) throw new Error("A mail about a maintenance needs what it tells.");
  const { title, body, startsAt, endsAt, maintenance } = notice;
  const kind = notice.kind as NoticeKind;
  const names = maintenance.services.map(({ service }) => service.name).sort();
  const leave = leaveLink(mail);
  return {
    subject: t("status.maintenanceMail.subject", { title, kind }),
    locale: "en",
    blocks: [
      text(t("status.maintenanceMail.intro", { kind, title })),
      text(t("status.maintenanceMail.span", { from: momentOf(startsAt), until: momentOf(endsAt) })),
      ...(names.length === 0 ? [] : [text(t("status.affects", { services: names.join(", ") }))]),
      ...(body === "" ? [] : [{ kind: "quote" as const, markdown: body }]),
      {
        kind: "link",
        label: t("majorUpdates.mail.status"),
        url: `${env.APP_URL}/status#m-${maintenance.id}`,
      },
      { kind: "small", text: t("majorUpdates.mail.whyPublic") },
      ...(leave === null
        ? []
        : [{ kind: "link" as const, label: t("majorUpdates.mail.leave"), url: leave }]),
    ],
  };
}

function confirmationLetter({ subscription }: Row): Letter {
  if (!subscription) throw new Error("A confirmation needs a subscription.");
  const { host } = new URL(env.APP_URL);
  return {
    subject: t("status.mail.subject", { host }),
    locale: "en",
    blocks: [
      text(t("status.mail.intro", { host })),
      { kind: "link", label: t("status.mail.confirm"), url: statusLink("confirm", subscription) },
      { kind: "small", text: t("status.mail.ignore") },
    ],
  };
}

/** Everybody's clock at once: the readers' zones are not known. */
export function momentOf(at: Date): string {
  const words = new Intl.DateTimeFormat("en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "UTC",
  }).format(at);
  return `${words} UTC`;
}

async function keep(lease: Lease, mailId: string, words: Words): Promise<boolean> {
  const { subject, text: plain, html } = words;
  const kept = await prisma.$executeRaw`
    update mail m set subject = ${subject}, text = ${plain}, html = ${html},
      headers = ${JSON.stringify({ Subject: subject })}::jsonb
    from effect f
    where m.id = ${mailId}::uuid and f.id = m.effect_id and m.subject is null
      and f.lease_token = ${lease.token}::uuid`;
  return kept === 1;
}

function messageOf(mail: Row, words: Words): SendMailOptions {
  const { name, address } = sender();
  return {
    envelope: { from: address, to: mail.toAddress },
    from: `${name} <${address}>`,
    to: { name: "", address: mail.toAddress },
    subject: words.subject,
    text: words.text,
    html: words.html,
    messageId: mail.messageId,
    date: mail.createdAt.toUTCString().replace("GMT", "+0000"),
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      ...(words.leave === null
        ? {}
        : {
            "List-Unsubscribe": `<${words.leave}>`,
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
          }),
    },
  };
}
