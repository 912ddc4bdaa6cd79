import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { byTime } from "@/lib/kernel/by-time";
import { encodeCursor, type Page, placeIn } from "@/lib/kernel/page";
import { AutomationView, RuleRunView, TurnView } from "./contract";
import { canAutomate } from "./policy";

const NAMED = { select: { id: true, name: true } } as const;
const TICKET = { select: { id: true, reference: true, subject: true } } as const;

const SHAPE = { include: { createdBy: NAMED } } as const satisfies Prisma.AutomationRuleDefaultArgs;
type Row = Prisma.AutomationRuleGetPayload<typeof SHAPE>;

/** The rules there are, the oldest first: for admins, and none for everybody else. */
export async function automationsFor(
  actor: Actor,
  page: Page,
): Promise<{ rows: AutomationView[]; nextCursor: string | null }> {
  if (!canAutomate(actor)) return { rows: [], nextCursor: null };
  const { where, orderBy, take, paged } = byTime(page, "automation-rules");
  const rows = await prisma.automationRule.findMany({
    where: { AND: [{ removedAt: null }, where] },
    ...SHAPE,
    ...{ orderBy, take },
  });
  const acted = await actedBy(rows.map(({ id }) => id));
  return paged(rows, (row) => present(row, acted));
}

export async function automationFor(actor: Actor, id: string): Promise<AutomationView | null> {
  if (!canAutomate(actor)) return null;
  const row = await prisma.automationRule.findFirst({ where: { id, removedAt: null }, ...SHAPE });
  return row && present(row, await actedBy([id]));
}

type Acted = ReadonlyMap<string, { runs: number; last: Date | null }>;

/** How often each of these rules has acted, set off by a happening or by the clock. */
async function actedBy(ids: string[]): Promise<Acted> {
  const rows = await prisma.$queryRaw<{ id: string; runs: number; last: Date | null }[]>`
    select rule_id as id, count(*)::int as runs, max(at) as last from (
      select rule_id, created_at as at from rule_run where rule_id = any(${ids}::uuid[])
      union all
      select y.rule_id, x.ended_at from rule_turn_ticket x join rule_turn y on y.id = x.turn_id
      where y.rule_id = any(${ids}::uuid[]) and x.outcome is not null) a
    group by rule_id`;
  return new Map(rows.map((row) => [row.id, row]));
}

const present = (row: Row, acted: Acted): AutomationView =>
  AutomationView.parse({
    ...{ id: row.id, name: row.name, trigger: row.trigger, query: row.query },
    ...{ actions: row.actions, enabled: row.enabled, createdBy: row.createdBy },
    ...{ schedule: row.schedule, once: row.once, version: row.version },
    nextAt: row.nextAt?.toISOString() ?? null,
    runs: acted.get(row.id)?.runs ?? 0,
    lastRunAt: acted.get(row.id)?.last?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  });

type Runs = { rows: RuleRunView[]; nextCursor: string | null };
type Ran = {
  ticketId: string;
  eventId: string | null;
  turnId: string | null;
  outcome: string;
  reason: string | null;
  at: Date;
  id: string;
};

/** What a rule did, set off by whatever, the latest first; null for whoever may not know. */
export async function runsOfRule(actor: Actor, id: string, page: Page): Promise<Runs | null> {
  if (!(await automationFor(actor, id))) return null;
  const list = `runs ${id}`;
  const before = page.cursor === undefined ? null : placeIn(page.cursor, list);
  const [at, last] = [before?.at.toISOString() ?? null, before?.id ?? null];
  const rows = await prisma.$queryRaw<Ran[]>`
    select r.* from (
      select ticket_id as "ticketId", event_id as "eventId", null::uuid as "turnId", outcome, reason,
        created_at as at, event_id as id
      from rule_run where rule_id = ${id}::uuid
      union all
      -- Of one turn each ticket has its own place.
      select x.ticket_id, null, x.turn_id, x.outcome, x.reason, x.ended_at, x.ticket_id
      from rule_turn_ticket x join rule_turn y on y.id = x.turn_id
      where y.rule_id = ${id}::uuid and x.outcome is not null) r
    join ticket t on t.id = r."ticketId" and t.trash_entry_id is null
    where ${at}::timestamptz is null or (r.at, r.id) < (${at}::timestamptz, ${last}::uuid)
    order by r.at desc, r.id desc limit ${page.limit + 1}`;
  const shown = rows.slice(0, page.limit);
  const end = rows.length > page.limit ? shown.at(-1) : undefined;
  const tickets = await prisma.ticket.findMany({
    where: { id: { in: shown.map(({ ticketId }) => ticketId) } },
    ...TICKET,
  });
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  return {
    rows: shown.flatMap(({ ticketId, eventId, turnId, outcome, reason, at }) => {
      const ticket = byId.get(ticketId);
      const said = { eventId, turnId, ticket, outcome, reason, at: at.toISOString() };
      return ticket ? [RuleRunView.parse(said)] : [];
    }),
    nextCursor: end ? encodeCursor([end.at.toISOString(), end.id], list) : null,
  };
}

/** The times at which a rule came due, the latest first; null for whoever may not know. */
export async function turnsOfRule(
  actor: Actor,
  id: string,
  page: Page,
): Promise<{ rows: TurnView[]; nextCursor: string | null } | null> {
  if (!(await automationFor(actor, id))) return null;
  const { where, orderBy, take, paged } = byTime(page, `turns ${id}`, "latest");
  const rows = await prisma.ruleTurn.findMany({
    where: { AND: [{ ruleId: id }, where] },
    ...{ orderBy, take },
  });
  const counts = await prisma.ruleTurnTicket.groupBy({
    by: ["turnId", "outcome"],
    where: { turnId: { in: rows.map((row) => row.id) } },
    _count: true,
  });
  const countOf = (turnId: string, outcome: string) =>
    counts.find((one) => one.turnId === turnId && one.outcome === outcome)?._count ?? 0;
  return paged(rows, (row) =>
    TurnView.parse({
      ...{ id: row.id, found: row.found, more: row.more, reason: row.reason },
      dueAt: row.dueAt.toISOString(),
      state: row.endedAt ? "done" : "running",
      done: countOf(row.id, "done"),
      failed: countOf(row.id, "failed"),
      endedAt: row.endedAt?.toISOString() ?? null,
    }),
  );
}
