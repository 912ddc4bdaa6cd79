import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { encodeCursor, type Page, placeIn } from "@/lib/kernel/page";
import { QueryFault } from "@/lib/search/fault";
import { matchingAmong } from "@/lib/search/matching";
import { AutomationView, type DryRunView, RuleRunView } from "./contract";
import { canAutomate } from "./policy";
import { KIND_OF } from "./triggers";

const NAMED = { select: { id: true, name: true } } as const;
const TICKET = { select: { id: true, reference: true, subject: true } } as const;
const LIST = "automation-rules";

const SHAPE = {
  include: {
    createdBy: NAMED,
    runs: { select: { createdAt: true }, orderBy: { createdAt: "desc" }, take: 1 },
    _count: { select: { runs: true } },
  },
} as const satisfies Prisma.AutomationRuleDefaultArgs;
type Row = Prisma.AutomationRuleGetPayload<typeof SHAPE>;

/** The rules there are, the oldest first: for admins, and none for everybody else. */
export async function automationsFor(
  actor: Actor,
  page: Page,
): Promise<{ rows: AutomationView[]; nextCursor: string | null }> {
  if (!canAutomate(actor)) return { rows: [], nextCursor: null };
  const after = page.cursor === undefined ? null : placeIn(page.cursor, LIST);
  const rows = await prisma.automationRule.findMany({
    where: {
      removedAt: null,
      ...(after
        ? { OR: [{ createdAt: { gt: after.at } }, { createdAt: after.at, id: { gt: after.id } }] }
        : {}),
    },
    ...SHAPE,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(present),
    nextCursor:
      rows.length > page.limit && last
        ? encodeCursor([last.createdAt.toISOString(), last.id], LIST)
        : null,
  };
}

export async function automationFor(actor: Actor, id: string): Promise<AutomationView | null> {
  if (!canAutomate(actor)) return null;
  const row = await prisma.automationRule.findFirst({ where: { id, removedAt: null }, ...SHAPE });
  return row && present(row);
}

const present = (row: Row): AutomationView =>
  AutomationView.parse({
    ...{ id: row.id, name: row.name, trigger: row.trigger, query: row.query },
    ...{ actions: row.actions, enabled: row.enabled, createdBy: row.createdBy },
    ...{ runs: row._count.runs, version: row.version },
    lastRunAt: row.runs[0]?.createdAt.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  });

const DAYS = 30;
const MOST_EVENTS = 5_000;
const SHOWN = 20;

/** What would have set it off in the last thirty days; null for whoever may not know. */
export async function dryRunFor(actor: Actor, id: string): Promise<DryRunView | null> {
  const rule = await automationFor(actor, id);
  if (!rule) return null;
  const since = new Date(Date.now() - DAYS * 86_400_000);
  const events = await prisma.event.findMany({
    where: { kind: KIND_OF[rule.trigger].name, createdAt: { gte: since } },
    select: { subjectId: true },
    orderBy: { createdAt: "desc" },
    take: MOST_EVENTS + 1,
  });
  const looked = events.slice(0, MOST_EVENTS);
  const ids = [...new Set(looked.map(({ subjectId }) => subjectId))];
  const found = new Set(await matching(rule.query, ids));
  const newest = ids.filter((one) => found.has(one)).slice(0, SHOWN);
  const tickets = await prisma.ticket.findMany({ where: { id: { in: newest } }, ...TICKET });
  return {
    since: since.toISOString(),
    events: looked.filter(({ subjectId }) => found.has(subjectId)).length,
    tickets: found.size,
    more: events.length > MOST_EVENTS,
    sample: newest.flatMap((one) => tickets.find((ticket) => ticket.id === one) ?? []),
  };
}

/** A name in it may be gone by now, and then it finds nothing. */
async function matching(query: string, ids: readonly string[]): Promise<string[]> {
  try {
    return await matchingAmong(query, ids);
  } catch (error) {
    if (error instanceof QueryFault) return [];
    throw error;
  }
}

/** What a rule did, the latest first; null for whoever may not know. */
export async function runsOfRule(
  actor: Actor,
  id: string,
  page: Page,
): Promise<{ rows: RuleRunView[]; nextCursor: string | null } | null> {
  const rule = await automationFor(actor, id);
  if (!rule) return null;
  const list = `runs ${id}`;
  const before = page.cursor === undefined ? null : placeIn(page.cursor, list);
  const rows = await prisma.ruleRun.findMany({
    where: {
      ruleId: id,
      ticket: { trashEntryId: null },
      ...(before
        ? {
            OR: [
              { createdAt: { lt: before.at } },
              { createdAt: before.at, eventId: { lt: before.id } },
            ],
          }
        : {}),
    },
    include: { ticket: TICKET },
    orderBy: [{ createdAt: "desc" }, { eventId: "desc" }],
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ eventId, ticket, outcome, reason, createdAt }) =>
      RuleRunView.parse({ eventId, ticket, outcome, reason, at: createdAt.toISOString() }),
    ),
    nextCursor:
      rows.length > page.limit && last
        ? encodeCursor([last.createdAt.toISOString(), last.eventId], list)
        : null,
  };
}
