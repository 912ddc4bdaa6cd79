import { createTranslator } from "use-intl/core";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import majorReviews from "@/messages/en/majorReviews.json";
import { MajorIncidentView } from "./contract";
import { InjectView, type ScorecardView } from "./drill-contract";
import { canDirect } from "./drill-steps";
import { metricsOfAll } from "./metric-queries";
import { visibleMi, whereMiNamed } from "./queries";
import { scoresOf } from "./scorecard";

const t = createTranslator({
  locale: "en",
  messages: { majorReviews },
  namespace: "majorReviews.score",
});

const SHAPE = {
  include: {
    createdBy: { select: { id: true, name: true } },
    majorIncident: { select: { declaredAt: true, drill: true, createdById: true } },
  },
} as const satisfies Prisma.MiInjectDefaultArgs;

/** The script in the order in which it is played; null for whoever may not know it. */
export async function injectsFor(actor: Actor, name: string): Promise<InjectView[] | null> {
  const mi = await prisma.majorIncident.findFirst({
    where: { AND: [whereMiNamed(name), visibleMi(actor)] },
    select: { id: true, drill: true, createdById: true },
  });
  if (!mi || !canDirect(actor, { drill: mi.drill, seen: mi })) return null;
  const rows = await prisma.miInject.findMany({
    where: { majorIncidentId: mi.id },
    ...SHAPE,
    orderBy: [{ minute: "asc" }, { id: "asc" }],
  });
  return rows.map(present);
}

export async function injectFor(actor: Actor, id: string): Promise<InjectView | null> {
  const row = await prisma.miInject.findFirst({
    where: { id, majorIncident: visibleMi(actor) },
    ...SHAPE,
  });
  if (!row) return null;
  const { drill, createdById } = row.majorIncident;
  return canDirect(actor, { drill, seen: { createdById } }) ? present(row) : null;
}

function present(row: Prisma.MiInjectGetPayload<typeof SHAPE>): InjectView {
  const declared = row.majorIncident.declaredAt;
  const dueAt = declared && new Date(declared.getTime() + row.minute * 60_000);
  return {
    id: row.id,
    majorIncidentId: row.majorIncidentId,
    minute: row.minute,
    kind: InjectView.shape.kind.parse(row.kind),
    body: row.body,
    createdBy: row.createdBy,
    dueAt: dueAt?.toISOString() ?? null,
    playedAt: row.playedAt?.toISOString() ?? null,
  };
}

/** How a drill went, and what it would have sent; null for what is none. */
export async function scorecardFor(actor: Actor, name: string): Promise<ScorecardView | null> {
  const mi = await prisma.majorIncident.findFirst({
    where: { AND: [whereMiNamed(name), visibleMi(actor), { drill: true }] },
    select: { id: true, severity: true },
  });
  if (!mi) return null;
  const ofThis = { update: { majorIncidentId: mi.id } };
  const [metrics, events, updates, deliveries, notices] = await Promise.all([
    metricsOfAll(prisma, [mi.id]),
    prisma.event.findMany({
      where: { subjectId: mi.id, kind: { startsWith: "major_incident.handover_" } },
      orderBy: { seq: "asc" },
      select: { kind: true, createdAt: true, facts: true },
    }),
    prisma.miUpdate.count({ where: { majorIncidentId: mi.id, state: "sent" } }),
    prisma.miUpdateDelivery.count({ where: { ...ofThis, channel: "mail" } }),
    prisma.effect.count({
      where: { event: { subjectId: mi.id }, state: "suppressed", name: { in: [...LEAVING] } },
    }),
  ]);
  const scores = scoresOf(
    MajorIncidentView.shape.severity.parse(mi.severity),
    metrics.get(mi.id) ?? [],
    events.map(({ kind, createdAt, facts }) => ({
      kind,
      at: createdAt.toISOString(),
      facts: typeof facts === "object" && facts !== null ? { ...facts } : {},
    })),
  ).map((score) => ({ ...score, label: t(score.key) }));
  return {
    scores,
    met: scores.filter(({ verdict }) => verdict === "met").length,
    judged: scores.filter(({ verdict }) => verdict === "met" || verdict === "missed").length,
    captured: { updates, deliveries, notices },
  };
}

const LEAVING = ["push-notice", "mail-notice"];
