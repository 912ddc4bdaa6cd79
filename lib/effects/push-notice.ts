import { prisma } from "@/lib/db/client";
import type { NotificationView } from "@/lib/notifications/contract";
import { FALLBACK_ZONE } from "@/lib/notifications/preference-queries";
import { tellingFor } from "@/lib/notifications/queries";
import { quietUntil } from "@/lib/notifications/quiet";
import { topicOf, URGENT_TOPICS } from "@/lib/notifications/topics";
import { PERSON_SHAPE, personOf } from "@/lib/people/person";
import type { Pushed } from "@/lib/push/contract";
import { type Endpoint, sendPush } from "@/lib/push/send-push";
import words from "@/messages/en/notifications.json";
import type { Effect, Lease, Settlement } from "./effect";
import { wordsOf } from "./error-words";
import { mark } from "./lease";
import { TOLD } from "./notify-inbox";
import { LED } from "./notify-major-incident";
import { toldOf } from "./told-of";

/** A notice on every browser and phone that somebody agreed to, in their waking hours. */
export const pushNotice: Effect = {
  name: "push-notice",
  on: [...TOLD, ...LED],
  recipients: (event) => toldOf(event),
  channel: "push",
  lane: "push",
  send: pushTo,
};

async function pushTo(lease: Lease): Promise<Settlement> {
  const effect = await effectOf(lease);
  const { recipient, reason, event, eventId } = effect;
  if (!recipient || recipient.deactivatedAt) return suppressed("the account is not active");
  const endpoints = await endpointsLeft(lease.effectId, recipient.id);
  if (endpoints.length === 0) return suppressed("there is no browser to push to");
  const person = personOf(recipient, "session");
  const telling = await tellingFor(person, { eventId, reason: reason ?? "" });
  if (!telling?.subject) return suppressed("there is nothing left to tell");
  const notice = await prisma.notification.findUnique({
    where: { userId_eventId: { userId: recipient.id, eventId } },
    select: { readAt: true, trashEntryId: true },
  });
  if (notice && (notice.readAt ?? notice.trashEntryId) !== null) {
    return suppressed("it was read meanwhile");
  }
  const topic = topicOf(event.kind, reason ?? "");
  const isUrgent = topic !== null && URGENT_TOPICS.includes(topic);
  const wait = isUrgent ? null : waitOf(recipient, new Date());
  if (wait !== null) return wait;

  if (!(await mark(lease))) return { state: "handed-back" };
  const said = pushed(telling, telling.subject, isUrgent);
  const outcomes = await Promise.all(endpoints.map((one) => pushOne(lease, one, said)));
  return sumOf(outcomes);
}

const suppressed = (detail: string): Settlement => ({ state: "suppressed", detail });

const effectOf = ({ effectId }: Lease) =>
  prisma.effect.findUniqueOrThrow({
    where: { id: effectId },
    select: {
      ...{ eventId: true, reason: true, event: { select: { kind: true } } },
      recipient: {
        select: { ...PERSON_SHAPE.select, timeZone: true, notifySettings: true },
      },
    },
  });

type Recipient = NonNullable<Awaited<ReturnType<typeof effectOf>>["recipient"]>;

/** Browsers that have not got it; those of a session that was ended belong to nobody any more. */
async function endpointsLeft(effectId: string, userId: string): Promise<Endpoint[]> {
  await prisma.pushEndpoint.deleteMany({
    where: { userId, session: { revokedAt: { not: null } } },
  });
  return prisma.pushEndpoint.findMany({
    where: { userId, deliveries: { none: { effectId } } },
    select: { id: true, url: true, p256dh: true, auth: true },
  });
}

function waitOf({ notifySettings: kept, timeZone }: Recipient, now: Date): Settlement | null {
  if (!kept) return null;
  const { absentFrom, absentUntil, quietFrom, quietTo } = kept;
  if (absentFrom && absentUntil && absentFrom <= now && now < absentUntil) {
    return suppressed("the person is away");
  }
  const quiet = quietFrom === null || quietTo === null ? null : { from: quietFrom, to: quietTo };
  const until = quietUntil(now, quiet, timeZone ?? FALLBACK_ZONE);
  return until && { state: "postponed", until };
}

function pushed(
  { text, url }: NotificationView,
  subject: NonNullable<NotificationView["subject"]>,
  isUrgent: boolean,
): Pushed {
  return {
    title: `${subject.reference} ${subject.subject}`,
    body: text,
    ...{ tag: subject.id, row: subject.id, url, isUrgent },
    words: { open: words.push.open, done: words.push.done },
  };
}

type Outcome = { kind: "told" | "gone" | "later" | "refused" | "unknown"; words: string };

/** Whatever is certain is written down, so that a later attempt leaves this browser out. */
async function pushOne(lease: Lease, endpoint: Endpoint, said: Pushed): Promise<Outcome> {
  const answer = await sendPush(endpoint, said);
  if (answer.kind === "uncertain") return { kind: "unknown", words: wordsOf(answer.error) };
  if (answer.kind === "not-sent") return { kind: "later", words: wordsOf(answer.error) };
  if (answer.kind === "refused") {
    await settleEndpoint(lease, endpoint, 0);
    return { kind: "refused", words: wordsOf(answer.error) };
  }
  const { status } = answer;
  const words = `the push service answered ${status}`;
  if (status === 404 || status === 410) {
    await prisma.pushEndpoint.deleteMany({ where: { id: endpoint.id } });
    return { kind: "gone", words };
  }
  if (status === 429 || status >= 500) return { kind: "later", words };
  await settleEndpoint(lease, endpoint, status);
  return { kind: status >= 200 && status < 300 ? "told" : "refused", words };
}

/** Nothing, where the browser was given up meanwhile. */
async function settleEndpoint({ effectId }: Lease, { id }: Endpoint, status: number) {
  await prisma.$executeRaw`
    insert into push_delivery (effect_id, endpoint_id, status)
    select ${effectId}::uuid, id, ${status} from push_endpoint where id = ${id}::uuid
    on conflict do nothing`;
}

/** One that may have arrived is never sent again by itself, so it decides for all of them. */
function sumOf(outcomes: readonly Outcome[]): Settlement {
  const first = (kind: Outcome["kind"]) => outcomes.find((one) => one.kind === kind)?.words;
  const unknown = first("unknown");
  if (unknown !== undefined) return { state: "uncertain", error: unknown };
  const later = first("later");
  if (later !== undefined) return { state: "retry", error: later };
  const told = first("told");
  if (told !== undefined) return { state: "done", detail: told };
  const refused = first("refused");
  if (refused !== undefined) return { state: "failed", error: refused };
  return suppressed("no browser is there any more");
}
