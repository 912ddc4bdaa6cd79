import type { Tx } from "@/lib/db/client";
import { type Reading, reachedAt, readingOf } from "@/lib/sla/clocks";
import { nowIn } from "@/lib/sla/reckon";
import { type TeamClock, teamClocksOf } from "./clocks";
import { promisedByTeam, type TeamPromise, type TeamRulebook, teamRulebookIn } from "./rulebook";
import { type TeamStory, teamStoriesOf } from "./stories";

export const ESCALATE_OLA_TASK = "escalate-ola";

export type TeamReckoned = { clock: TeamClock; reading: Reading; promise: TeamPromise };
export type TeamLevel = { clock: TeamClock; percent: number; dueAt: number };

/** Every clock of a team that the ticket has had, and where each stands now. */
export function teamReckoned(
  story: TeamStory,
  priority: string,
  book: TeamRulebook,
  now: number,
): TeamReckoned[] {
  const promise = (teamId: string, startedAt: number) =>
    promisedByTeam(book, teamId, priority, startedAt);
  const clocks = teamClocksOf(
    story.told,
    story.firstTeamId,
    (teamId, startedAt) => promise(teamId, startedAt)?.terms.pauses ?? null,
  );
  return clocks.flatMap((clock) => {
    const found = promise(clock.teamId, clock.startedAt);
    return found ? [{ clock, reading: readingOf(clock, found.terms, now), promise: found }] : [];
  });
}

/** The levels of the clock that goes on, each with the moment at which it is reached if nothing changes. */
export function teamLevelsOf(reckoned: readonly TeamReckoned[]): TeamLevel[] {
  return reckoned.flatMap(({ clock, promise: { policy, terms } }) => {
    if (clock.stopped) return [];
    return policy.terms.escalations.flatMap(({ percent }) => {
      const ms = Math.round(((terms.targets.resolution ?? 0) * percent) / 100);
      const dueAt = reachedAt(clock, terms, ms);
      return dueAt === null ? [] : [{ clock, percent, dueAt }];
    });
  });
}

/** Before the tickets themselves and before anything is read, one after the other in one order. */
export async function lockTeamClocks(tx: Tx, ticketIds: readonly string[]): Promise<string[]> {
  const ids = [...new Set(ticketIds)].sort();
  for (const id of ids) {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('ola:' || ${id}, 0))`;
  }
  return ids;
}

/**
 * Reckons the clocks of these tickets' teams anew and keeps what lists and escalations need of them.
 * Doing it again changes nothing; of two at once the later one sees the events of both.
 */
export async function reckonOla(tx: Tx, ticketIds: readonly string[]): Promise<void> {
  const ids = await lockTeamClocks(tx, ticketIds);
  const book = await teamRulebookIn(tx);
  const tickets = await tx.ticket.findMany({
    where: { id: { in: ids } },
    select: { id: true, priority: true, teamId: true },
  });
  const stories = await teamStoriesOf(tx, tickets);
  const fired = await tx.olaEscalation.findMany({ where: { ticketId: { in: ids } } });
  const now = await nowIn(tx);
  const kept = tickets.flatMap(({ id, priority }) => {
    const story = stories.get(id);
    const reckoned = story ? teamReckoned(story, priority, book, now) : [];
    const isDone = (startSeq: number, percent: number) =>
      fired.some(
        (one) => one.ticketId === id && one.startSeq === startSeq && one.percent === percent,
      );
    return keptOf(id, reckoned, isDone);
  });
  const isKept = new Set(kept.map(({ ticketId }) => ticketId));
  await keep(tx, kept);
  const gone = ids.filter((id) => !isKept.has(id));
  await tx.$executeRaw`delete from ticket_ola where ticket_id = any(${gone}::uuid[])`;
  await planJobs(tx, ids, kept);
}

type Kept = ReturnType<typeof keptOf>[number];

function keptOf(
  ticketId: string,
  reckoned: readonly TeamReckoned[],
  isDone: (startSeq: number, percent: number) => boolean,
) {
  const newest = reckoned.at(-1);
  if (!newest) return [];
  const { clock, reading, promise } = newest;
  const next = teamLevelsOf([newest])
    .filter(({ percent }) => !isDone(clock.startSeq, percent))
    .map(({ dueAt }) => dueAt);
  return [
    {
      ...{ ticketId, policyId: promise.policy.id, teamId: clock.teamId, startSeq: clock.startSeq },
      // Late or not is a matter of the hour at which a list is read.
      state: reading.state === "breached" ? "running" : reading.state,
      startedAt: isoOf(clock.startedAt),
      dueAt: isoOf(reading.dueAt),
      stoppedAt: isoOf(clock.stopped?.at ?? null),
      targetSeconds: Math.round(reading.target / 1_000),
      leftSeconds: Math.round(reading.left / 1_000),
      escalateAt: next.length === 0 ? null : isoOf(Math.min(...next)),
    },
  ];
}

const isoOf = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

async function keep(tx: Tx, kept: readonly Kept[]): Promise<void> {
  if (kept.length === 0) return;
  const rows = JSON.stringify(kept);
  await tx.$executeRaw`
    insert into ticket_ola (ticket_id, policy_id, team_id, start_seq, state, started_at, due_at,
      stopped_at, target_seconds, left_seconds, escalate_at, reckoned_at)
    select "ticketId", "policyId", "teamId", "startSeq", state, "startedAt", "dueAt", "stoppedAt",
      "targetSeconds", "leftSeconds", "escalateAt", now()
    from json_to_recordset(${rows}::json) as r ("ticketId" uuid, "policyId" uuid, "teamId" uuid,
      "startSeq" int, state text, "startedAt" timestamptz, "dueAt" timestamptz,
      "stoppedAt" timestamptz, "targetSeconds" int, "leftSeconds" int, "escalateAt" timestamptz)
    on conflict (ticket_id) do update set policy_id = excluded.policy_id,
      team_id = excluded.team_id, start_seq = excluded.start_seq, state = excluded.state,
      started_at = excluded.started_at, due_at = excluded.due_at,
      stopped_at = excluded.stopped_at, target_seconds = excluded.target_seconds,
      left_seconds = excluded.left_seconds, escalate_at = excluded.escalate_at,
      reckoned_at = excluded.reckoned_at`;
}

/** One job a ticket, for the next of its levels; it takes the place of the one before. */
async function planJobs(tx: Tx, ids: readonly string[], kept: readonly Kept[]): Promise<void> {
  const due = kept.flatMap(({ ticketId, escalateAt }) =>
    escalateAt === null ? [] : [{ ticketId, escalateAt }],
  );
  const isDue = new Set(due.map(({ ticketId }) => ticketId));
  const none = ids.filter((id) => !isDue.has(id)).map((id) => `ola:${id}`);
  if (due.length > 0) {
    await tx.$executeRaw`
      select graphile_worker.add_job(${ESCALATE_OLA_TASK}, json_build_object('ticketId', "ticketId"),
        run_at := "escalateAt", max_attempts := 8, job_key := 'ola:' || "ticketId")
      from json_to_recordset(${JSON.stringify(due)}::json)
        as r ("ticketId" text, "escalateAt" timestamptz)`;
  }
  await tx.$executeRaw`
    select graphile_worker.remove_job(k.key) from unnest(${none}::text[]) as k (key)
    where exists (select from graphile_worker.jobs j where j.key = k.key)`;
}
