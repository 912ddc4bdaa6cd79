import { createTranslator } from "use-intl/core";
import { approvalHandedOn, approvalRequested } from "@/lib/approvals/events";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { OUTSIDE } from "@/lib/major-incidents/update-words";
import events from "@/messages/en/events.json";
import { NotificationView, sentenceValues } from "./contract";

export const NOTICE_SHAPE = {
  include: {
    event: { select: { kind: true, facts: true, actorId: true } },
    ticket: { select: { id: true, reference: true, subject: true } },
    majorIncident: {
      select: {
        id: true,
        reference: true,
        title: true,
        updates: {
          where: { state: "sent", audiences: { hasSome: [...OUTSIDE] } },
          select: { headline: true },
          orderBy: { number: "desc" },
          take: 1,
        },
      },
    },
  },
} as const satisfies Prisma.NotificationDefaultArgs;

export type NoticeRecord = Prisma.NotificationGetPayload<typeof NOTICE_SHAPE>;

/** What a notice is told from, whether it lies in an inbox or not. */
export type Told = Pick<
  NoticeRecord,
  "id" | "reason" | "createdAt" | "readAt" | "event" | "ticket" | "majorIncident"
>;

/** What asks somebody for an approval: it leads to that, since they need not see the ticket. */
export const ASKING: readonly string[] = [approvalRequested.name, approvalHandedOn.name];

/** The names behind the ids of an event, by id. */
export type Names = Record<string, string>;

export function presentNotice(actor: Actor, row: Told, names: Names): NotificationView {
  const { event } = row;
  const actorName = event.actorId === null ? null : (names[event.actorId] ?? null);
  return {
    id: row.id,
    kind: event.kind,
    text: sentenceOf(event.kind, sentenceValues(factsOf(event.facts), names, actorName)),
    ...aboutOf(actor, row),
    actor: event.actorId && actorName ? { id: event.actorId, name: actorName } : null,
    reason: NotificationView.shape.reason.parse(row.reason),
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  };
}

/** What it is about and where that is shown; to a customer, by the words meant for customers. */
function aboutOf(
  actor: Actor,
  { ticket, majorIncident: mi, event }: Told,
): Pick<NotificationView, "url" | "subject"> {
  const approvalId = ASKING.includes(event.kind) && factsOf(event.facts).approvalId;
  if (typeof approvalId === "string") return { url: `/approvals/${approvalId}`, subject: ticket };
  if (!mi) {
    const room = isAgent(actor) ? "tickets" : "requests";
    return { url: ticket ? `/${room}/${ticket.reference}` : "/", subject: ticket };
  }
  const { id, reference, title } = mi;
  if (isAgent(actor)) {
    return { url: `/major-incidents/${reference}`, subject: { id, reference, subject: title } };
  }
  return { url: "/", subject: { id, reference, subject: mi.updates[0]?.headline ?? "" } };
}

const t = createTranslator({ locale: "en", messages: { events }, namespace: "events" });

// The kind of an event comes from the database, so its sentence is looked up by any key.
const sentenceOf = t as unknown as (
  kind: string,
  values: Record<string, string | number>,
) => string;

function factsOf(facts: unknown): Record<string, unknown> {
  return typeof facts === "object" && facts !== null ? { ...facts } : {};
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Every id that the sentences of these notices speak of. */
export function idsIn(rows: readonly Told[]): string[] {
  const ids = rows.flatMap(({ event }) => [event.actorId, ...Object.values(factsOf(event.facts))]);
  return [...new Set(ids.filter((id): id is string => typeof id === "string" && UUID.test(id)))];
}
