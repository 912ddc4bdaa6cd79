import { createTranslator } from "use-intl/core";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { Person } from "@/lib/kernel/actor";
import type { NotificationView } from "@/lib/notifications/contract";
import { digestFor } from "@/lib/notifications/digest";
import { digestDue } from "@/lib/notifications/events";
import { tellingFor } from "@/lib/notifications/queries";
import { PERSON_SHAPE, personOf } from "@/lib/people/person";
import notifications from "@/messages/en/notifications.json";
import { isAnsweredAloud } from "./answered-aloud";
import type { Block, Letter } from "./letter";
import type { NoticeTemplate } from "./queue";

type Asked = { template: string; effectId: string; recipientId: string | null };

const t = createTranslator({
  locale: "en",
  messages: { notifications },
  namespace: "notifications.mailed",
});

export const isOfNotices = (template: string): template is NoticeTemplate =>
  template === "notice" || template === "digest";

/** What the inbox tells, by mail: one notice, or a day's. Null when there is nothing to tell now. */
export async function writeNoticeLetter(asked: Asked): Promise<Letter | null> {
  const person = await readerOf(asked.recipientId);
  if (!person) return null;
  const effect = await prisma.effect.findUniqueOrThrow({
    where: { id: asked.effectId },
    select: {
      ...{ eventId: true, reason: true },
      event: { select: { facts: true, kind: true, actorId: true } },
    },
  });
  if (asked.template === "notice") return notice(person, effect, await answering(effect.event));
  return digest(person, digestDue.facts.parse(effect.event.facts).digestId);
}

async function readerOf(id: string | null): Promise<Person | null> {
  const row = id === null ? null : await prisma.user.findUnique({ where: { id }, ...PERSON_SHAPE });
  return row && row.deactivatedAt === null ? personOf(row, "session") : null;
}

/** For whom an answer to this mail is; nothing where agents cannot answer by mail. */
async function answering(event: { kind: string; actorId: string | null }): Promise<Block[]> {
  if (env.MAIL_AUTHSERV_ID.length === 0) return [];
  const actor =
    event.actorId === null
      ? null
      : await prisma.user.findUnique({ where: { id: event.actorId }, select: { role: true } });
  const told = { template: "notice", kind: event.kind, isByCustomer: actor?.role === "customer" };
  return [text(t(isAnsweredAloud(told) ? "answerIsReply" : "answerIsNote"))];
}

type Effect = { eventId: string; reason: string | null };

async function notice(
  person: Person,
  { eventId, reason }: Effect,
  answer: readonly Block[],
): Promise<Letter | null> {
  const told = await tellingFor(person, { eventId, reason: reason ?? "" });
  if (!told?.subject) return null;
  const { reference, subject } = told.subject;
  return {
    subject: t("subject", { reference, subject }),
    locale: "en",
    blocks: [
      text(t("greeting", { name: person.name })),
      text(t("said", { text: told.text, reference })),
      link(t("open", { reference }), told.url),
      ...answer,
      { kind: "small", text: t("footer", { url: preferencesUrl() }) },
    ],
  };
}

async function digest(person: Person, digestId: string): Promise<Letter | null> {
  const subjects = bySubject(await digestFor(person, digestId));
  if (subjects.length === 0) return null;
  return {
    subject: t("digest", { count: subjects.length }),
    locale: "en",
    blocks: [
      text(t("greeting", { name: person.name })),
      text(t("digestIntro", { count: subjects.length })),
      ...subjects.flatMap(({ latest, others }) => [
        text(
          t("line", {
            reference: latest.subject?.reference ?? "",
            subject: latest.subject?.subject ?? "",
            text: latest.text,
            others,
          }),
        ),
        link(t("open", { reference: latest.subject?.reference ?? "" }), latest.url),
      ]),
      { kind: "small", text: t("footer", { url: preferencesUrl() }) },
    ],
  };
}

/** One line a subject, as in the inbox. */
function bySubject(notices: readonly NotificationView[]) {
  const lines = new Map<string, { latest: NotificationView; others: number }>();
  for (const one of notices) {
    if (!one.subject) continue;
    const line = lines.get(one.subject.id);
    if (line) line.others += 1;
    else lines.set(one.subject.id, { latest: one, others: 0 });
  }
  return [...lines.values()];
}

const preferencesUrl = () => `${env.APP_URL}/account/notifications`;
const text = (words: string): Block => ({ kind: "text", text: words });
const link = (label: string, path: string): Block => ({
  ...{ kind: "link", label },
  url: env.APP_URL + path,
});
