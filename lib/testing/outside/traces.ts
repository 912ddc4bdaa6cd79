import { setTimeout as sleep } from "node:timers/promises";
import { prisma } from "@/lib/db/client";
import { RESET_TASK } from "@/lib/people/reset-requests";

/** What processes note about themselves, and what a request that changes nothing may still count. */
const OPERATIONAL = ["_prisma_migrations", "ticket_transition", "worker_heartbeat", "throttle"];

/** What only time brings: a desk that was asked much before has clocks that run out meanwhile. */
const BY_THE_CLOCK = [
  ...["ticket.escalated", "ticket.reminded", "ticket.wait_over", "ticket.risk_due"],
  ...["ticket.given_in_turn", "ticket.nobody_free", "ticket.team_full"],
  ...["major_incident.update_overdue", "major_incident.decision_overdue"],
  ...["major_incident.review_overdue", "major_incident.publication_overdue"],
  ...["automation.due", "person.digest_due", "maintenance.told"],
];

/** How many rows every table holds, and what the versions of what can change add up to. */
export async function traces(): Promise<Record<string, number>> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`;
  const kept = tables.map(({ name }) => name).filter((name) => !OPERATIONAL.includes(name));
  const following = await prisma.$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'event_id'`;
  const counts = kept.map((name) => {
    const all = `select '${name}' as name, count(*)::int as n from "${name}"`;
    if (name === "event") return `${all} where kind not in (${CLOCKED})`;
    if (!following.some((one) => one.name === name)) return all;
    return `${all} where event_id is null
      or event_id not in (select id from event where kind in (${CLOCKED}))`;
  });
  const sums = [
    "select 'ticket versions' as name, coalesce(sum(version), 0)::int as n from ticket",
    "select 'people versions' as name, coalesce(sum(version), 0)::int as n from \"user\"",
    "select 'revoked tokens' as name, count(revoked_at)::int as n from api_token",
    "select 'ended sessions' as name, count(revoked_at)::int as n from session",
    "select 'read notices' as name, count(read_at)::int as n from notification",
  ];
  const rows = await prisma.$queryRawUnsafe<{ name: string; n: number }[]>(
    [...counts, ...sums].join(" union all "),
  );
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

const CLOCKED = BY_THE_CLOCK.map((kind) => `'${kind}'`).join();

/** Where two counts differ, in words. */
export function changesBetween(
  before: Record<string, number>,
  after: Record<string, number>,
): string[] {
  return Object.keys(after)
    .filter((name) => before[name] !== after[name])
    .map((name) => `${name}: ${before[name]} became ${after[name]}`);
}

/** Waits until everything that follows from what was done has been done. */
export async function settled(limitMs = 120_000): Promise<void> {
  const until = Date.now() + limitMs;
  while (Date.now() < until) {
    // A job is gone only after its effects stand, so nothing falls between the two.
    const [left] = await prisma.$queryRaw<{ n: number }[]>`
      select (select count(*) from graphile_worker.jobs
          where task_identifier in ('follow', ${RESET_TASK}) and attempts < max_attempts)::int
        + (select count(*) from effect where state in ('pending', 'running'))::int as n`;
    if (left?.n === 0) return;
    await sleep(100);
  }
  const left = await prisma.effect.groupBy({
    by: ["name", "state"],
    where: { state: { in: ["pending", "running"] } },
    _count: true,
  });
  throw new Error(`The desk did not come to rest: ${JSON.stringify(left)}`);
}

/** Words that no answer may hold: they tell how the desk is built or where it runs. */
const LEAKS: readonly [string, RegExp][] = [
  ["a stack", /\n\s+at .+:\d+:\d+|\bat \S+ \(\S+:\d+:\d+\)/],
  [
    "a path of the machine",
    /\/(work|home|root|tmp|usr|var|opt)\/[\w.-]+\/[\w.-]+|node_modules|file:\/\//,
  ],
  [
    "SQL",
    /\bselect\b.+\bfrom\b.+\bwhere\b|\binsert into\b|violates \w+ constraint|relation "\w+"/i,
  ],
  ["the database's client", /prisma|invocation|P20\d\d|graphile|\bpg_\w+/i],
  ["a secret", /password_?hash|token_?hash|AUTH_SECRET|postgres(ql)?:\/\//i],
];

export const leaksIn = (text: string): string[] =>
  LEAKS.filter(([, pattern]) => pattern.test(text)).map(([what]) => `holds ${what}`);
