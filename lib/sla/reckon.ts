import type { Tx } from "@/lib/db/client";
import { type Clock, clocksOf, type Reading, reachedAt, readingOf, type Terms } from "./clocks";
import { type Promised, promisedTo, type Rulebook, rulebookIn } from "./rulebook";
import { storiesOf } from "./stories";
import { type ClockKind, ESCALATE_TASK } from "./words";

export type Level = { clock: Clock; percent: number; dueAt: number };

/** What follows from a ticket's events and what is promised for it. */
export type Reckoned = {
  promised: Promised;
  clocks: readonly { clock: Clock; reading: Reading }[];
};

export function reckonedFor(
  events: Parameters<typeof clocksOf>[0],
  promised: Promised,
  now: number,
): Reckoned {
  const clocks = clocksOf(events, promised.terms).map((clock) => ({
    clock,
    reading: readingOf(clock, promised.terms, now),
  }));
  return { promised, clocks };
}

/** The levels of a clock that goes on, each with the moment at which it is reached if nothing changes. */
export function levelsOf({ promised: { policy, terms }, clocks }: Reckoned): Level[] {
  return clocks.flatMap(({ clock }) => {
    if (clock.stopped) return [];
    return policy.terms.escalations
      .filter((rule) => rule.clock === clock.kind)
      .flatMap(({ percent }) => {
        const dueAt = reachedAt(clock, terms, levelMs(terms, clock.kind, percent));
        return dueAt === null ? [] : [{ clock, percent, dueAt }];
      });
  });
}

const levelMs = (terms: Terms, kind: ClockKind, percent: number) =>
  Math.round(((terms.targets[kind] ?? 0) * percent) / 100);

export const levelKey = (kind: string, startSeq: number, percent: number) =>
  `${kind}:${startSeq}:${percent}`;

const LOADED = {
  id: true,
  type: true,
  priority: true,
  organisationId: true,
  serviceId: true,
  createdAt: true,
} as const;

/**
 * Reckons the clocks of these tickets anew and keeps what lists and escalations need of them. Doing it
 * again changes nothing; of two at once the later one sees the events of both.
 */
export async function reckon(tx: Tx, ticketIds: readonly string[], book?: Rulebook): Promise<void> {
  const ids = await lockClocks(tx, ticketIds);
  const tickets = await tx.ticket.findMany({ where: { id: { in: ids } }, select: LOADED });
  const fired = await tx.slaEscalation.findMany({ where: { ticketId: { in: ids } } });
  const rulebook = book ?? (await rulebookIn(tx));
  const stories = await storiesOf(tx, ids);
  const now = await nowIn(tx);
  const done = new Set(
    fired.map((one) => `${one.ticketId} ${levelKey(one.kind, one.startSeq, one.percent)}`),
  );
  const kept = tickets.flatMap((ticket) => {
    const promised = promisedTo(ticket, rulebook);
    if (!promised) return [];
    return [keptOf(ticket.id, reckonedFor(stories.get(ticket.id) ?? [], promised, now), done)];
  });
  const isKept = new Set(kept.map(({ ticketId }) => ticketId));
  await keep(tx, kept);
  await forget(
    tx,
    ids.filter((id) => !isKept.has(id)),
  );
}

/** Before the tickets themselves and before anything is read, one after the other in one order. */
export async function lockClocks(tx: Tx, ticketIds: readonly string[]): Promise<string[]> {
  const ids = [...new Set(ticketIds)].sort();
  await tx.$executeRaw`
    select pg_advisory_xact_lock(hashtextextended('sla:' || id, 0))
    from (select id from unnest(${ids}::text[]) with ordinality as u (id, at) order by at) as one`;
  return ids;
}

export async function nowIn(db: Tx): Promise<number> {
  const [row] = await db.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`;
  return row?.now.getTime() ?? Date.now();
}

type Kept = ReturnType<typeof keptOf>;

function keptOf(ticketId: string, reckoned: Reckoned, done: ReadonlySet<string>) {
  const { clocks, promised } = reckoned;
  const going = clocks.filter(({ clock }) => clock.stopped === null);
  const dues = going.flatMap(({ reading: { dueAt } }) => (dueAt === null ? [] : [dueAt]));
  const left = levelsOf(reckoned).filter(
    ({ clock, percent }) =>
      !done.has(`${ticketId} ${levelKey(clock.kind, clock.startSeq, percent)}`),
  );
  const newest = new Map(clocks.map((one) => [one.clock.kind, one]));
  return {
    ticketId,
    policyId: promised.policy.id,
    policyVersion: promised.policy.version,
    dueAt: earliest(dues),
    paused: going.length > 0 && dues.length === 0,
    escalateAt: earliest(left.map(({ dueAt }) => dueAt)),
    clocks: [...newest.values()].map(({ clock, reading }) => ({
      ticketId,
      kind: clock.kind,
      startSeq: clock.startSeq,
      // Late or not is a matter of the hour at which a list is read.
      state: reading.state === "breached" ? "running" : reading.state,
      startedAt: isoOf(clock.startedAt),
      dueAt: isoOf(reading.dueAt),
      stoppedAt: isoOf(clock.stopped?.at ?? null),
      targetSeconds: Math.round(reading.target / 1_000),
      leftSeconds: Math.round(reading.left / 1_000),
    })),
  };
}

const earliest = (moments: readonly number[]) =>
  moments.length === 0 ? null : isoOf(Math.min(...moments));
const isoOf = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

async function keep(tx: Tx, kept: readonly Kept[]): Promise<void> {
  if (kept.length === 0) return;
  const ids = kept.map(({ ticketId }) => ticketId);
  const rows = JSON.stringify(kept.map(({ clocks: _clocks, ...row }) => row));
  await tx.$executeRaw`
    insert into ticket_sla (ticket_id, policy_id, policy_version, due_at, paused, escalate_at,
      reckoned_at)
    select "ticketId", "policyId", "policyVersion", "dueAt", paused, "escalateAt", now()
    from json_to_recordset(${rows}::json) as r ("ticketId" uuid, "policyId" uuid,
      "policyVersion" int, "dueAt" timestamptz, paused boolean, "escalateAt" timestamptz)
    on conflict (ticket_id) do update set policy_id = excluded.policy_id,
      policy_version = excluded.policy_version, due_at = excluded.due_at,
      paused = excluded.paused, escalate_at = excluded.escalate_at,
      reckoned_at = excluded.reckoned_at`;
  const clocks = JSON.stringify(kept.flatMap((one) => one.clocks));
  await tx.$executeRaw`
    with said as (
      select * from json_to_recordset(${clocks}::json) as r ("ticketId" uuid, kind text,
        "startSeq" int, state text, "startedAt" timestamptz, "dueAt" timestamptz,
        "stoppedAt" timestamptz, "targetSeconds" int, "leftSeconds" int)
    ), gone as (
      delete from sla_clock c where c.ticket_id = any(${ids}::uuid[])
        and not exists (select from said s where s."ticketId" = c.ticket_id and s.kind = c.kind)
    )
    insert into sla_clock (ticket_id, kind, start_seq, state, started_at, due_at, stopped_at,
      target_seconds, left_seconds)
    select "ticketId", kind, "startSeq", state, "startedAt", "dueAt", "stoppedAt", "targetSeconds",
      "leftSeconds" from said
    on conflict (ticket_id, kind) do update set start_seq = excluded.start_seq,
      state = excluded.state, started_at = excluded.started_at, due_at = excluded.due_at,
      stopped_at = excluded.stopped_at, target_seconds = excluded.target_seconds,
      left_seconds = excluded.left_seconds`;
  await planJobs(tx, kept);
}

/** What nothing is promised for any more. */
async function forget(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    with gone as (delete from ticket_sla where ticket_id = any(${[...ids]}::uuid[])
      returning ticket_id), clocks as (
      delete from sla_clock where ticket_id = any(${[...ids]}::uuid[]))
    select graphile_worker.remove_job('sla:' || ticket_id) from gone`;
}

/** One job a ticket, for the next of its levels; it takes the place of the one before. */
async function planJobs(tx: Tx, kept: readonly Kept[]): Promise<void> {
  const due = JSON.stringify(
    kept.flatMap(({ ticketId, escalateAt }) =>
      escalateAt === null ? [] : [{ ticketId, escalateAt }],
    ),
  );
  const none = kept.flatMap(({ ticketId, escalateAt }) => (escalateAt === null ? [ticketId] : []));
  await tx.$executeRaw`
    select graphile_worker.add_job(${ESCALATE_TASK}, json_build_object('ticketId', "ticketId"),
      run_at := "escalateAt", max_attempts := 8, job_key := 'sla:' || "ticketId")
    from json_to_recordset(${due}::json) as r ("ticketId" text, "escalateAt" timestamptz)`;
  if (none.length === 0) return;
  await tx.$executeRaw`
    select graphile_worker.remove_job(k.key)
    from unnest(${none.map((id) => `sla:${id}`)}::text[]) as k (key)
    where exists (select from graphile_worker.jobs j where j.key = k.key)`;
}
