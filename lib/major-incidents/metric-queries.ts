import { createTranslator } from "use-intl/core";
import { z } from "zod";
import { isZone } from "@/lib/calendars/zone";
import { prisma, type Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { severitiesIn } from "@/lib/playbook/queries";
import majorReviews from "@/messages/en/majorReviews.json";
import type { MetricEvent } from "./metric-words";
import { type Metric, metricsOf } from "./metrics";
import { visibleMi, whereMiNamed } from "./queries";
import { type MetricsView, MetricView } from "./review-contract";

const t = createTranslator({
  locale: "en",
  messages: { majorReviews },
  namespace: "majorReviews.metric",
});

const SHAPE = {
  id: true,
  restricted: true,
  roles: { select: { user: { select: { id: true, timeZone: true } } } },
  impactStartedAt: true,
  impactStartUnknown: true,
  impactEndedAt: true,
  impactEndUnknown: true,
  tickets: { select: { ticket: { select: { id: true, createdAt: true, requesterId: true } } } },
  actionItems: {
    where: { ticket: { trashEntryId: null } },
    select: {
      dueAt: true,
      ticket: { select: { open: true, resolvedAt: true, closedAt: true, updatedAt: true } },
    },
  },
} as const;

/** The metrics of these, made anew from their events, by id. */
export async function metricsOfAll(
  db: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Metric[]>> {
  const [rows, events, rhythms] = await Promise.all([
    db.majorIncident.findMany({ where: { id: { in: [...ids] } }, select: SHAPE }),
    db.event.findMany({
      where: { subjectId: { in: [...ids] } },
      orderBy: [{ subjectId: "asc" }, { seq: "asc" }],
      select: { subjectId: true, kind: true, createdAt: true, facts: true },
    }),
    severitiesIn(db),
  ]);
  const now = new Date().toISOString();
  const stories = new Map<string, MetricEvent[]>(ids.map((id) => [id, []]));
  for (const { subjectId, kind, createdAt, facts } of events) {
    const at = createdAt.toISOString();
    stories.get(subjectId)?.push({ kind, at, facts: factsIn(facts) });
  }
  return new Map(
    rows.map((row) => [
      row.id,
      metricsOf({
        events: stories.get(row.id) ?? [],
        impact: {
          start: row.impactStartUnknown ? "unknown" : (row.impactStartedAt?.toISOString() ?? null),
          end: row.impactEndUnknown ? "unknown" : (row.impactEndedAt?.toISOString() ?? null),
        },
        tickets: row.tickets.map(({ ticket }) => ({
          ...ticket,
          createdAt: ticket.createdAt.toISOString(),
        })),
        actions: row.actionItems.map(({ dueAt, ticket }) => ({
          dueAt: dueAt.toISOString(),
          doneAt: ticket.open ? null : doneAt(ticket),
        })),
        restricted: row.restricted,
        zones: Object.fromEntries(
          row.roles.flatMap(({ user: { id, timeZone } }) =>
            timeZone !== null && isZone(timeZone) ? [[id, timeZone]] : [],
          ),
        ),
        rhythms,
        now,
      }),
    ]),
  );
}

const factsIn = (facts: unknown): Record<string, unknown> =>
  typeof facts === "object" && facts !== null ? { ...facts } : {};

type Ended = { resolvedAt: Date | null; closedAt: Date | null; updatedAt: Date };
const doneAt = ({ resolvedAt, closedAt, updatedAt }: Ended) =>
  (resolvedAt ?? closedAt ?? updatedAt).toISOString();

export const presentMetric = (metric: Metric): MetricView => ({
  ...metric,
  label: t(metric.key),
});

/** Of one that this actor can see, with what they were when it was closed. */
export async function metricsFor(actor: Actor, name: string): Promise<MetricsView | null> {
  const mi = await prisma.majorIncident.findFirst({
    where: { AND: [whereMiNamed(name), visibleMi(actor)] },
    select: { id: true, review: { select: { metrics: true } } },
  });
  if (!mi) return null;
  const told = await metricsOfAll(prisma, [mi.id]);
  const frozen = z.array(MetricView).safeParse(mi.review?.metrics);
  return {
    data: (told.get(mi.id) ?? []).map(presentMetric),
    frozen: frozen.success ? frozen.data : null,
  };
}
