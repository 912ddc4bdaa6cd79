import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import { nextAfter, Schedule } from "./schedule";
import { DUE_TASK, TURN_TASK } from "./words";

type Clock = { enabled: boolean; schedule: unknown };

/** When a rule that is switched on, or set anew, comes due first; null for one that waits for happenings. */
export function firstTime({ enabled, schedule }: Clock, now = Date.now()): Date | null {
  if (!enabled || schedule === null) return null;
  return new Date(nextAfter(Schedule.parse(schedule), now, now));
}

/** The job for its next time, which stands in for the one before. */
export async function addDueJob(tx: Tx, ruleId: string, at: Date): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job(${DUE_TASK}, json_build_object('ruleId', ${ruleId}::text),
      run_at := ${at}::timestamptz, max_attempts := 8, job_key := ${`${DUE_TASK}:${ruleId}`})`;
}

export async function addTurnJob(tx: Tx, turnId: string): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job(${TURN_TASK}, json_build_object('turnId', ${turnId}::text),
      max_attempts := 8, job_key := ${`${TURN_TASK}:${turnId}`})`;
}

/** How many times the ticket `t` was moved: as long as that is the same it is in the same state. */
const MOVES = Prisma.sql`(select count(*)::int from event e
  where e.subject_id = t.id and e.kind = 'ticket.moved')`;

/** Of the ticket `t`: this rule has not yet acted on it in the state that it is in. */
export const notYetBy = (ruleId: string) => Prisma.sql`not exists (
  select from rule_turn_ticket x join rule_turn y on y.id = x.turn_id
  where y.rule_id = ${ruleId}::uuid and x.ticket_id = t.id and x.outcome = 'done'
    and x.moves = ${MOVES})`;

/** What a turn has to look at, with how often each was moved by now. */
export const ticketsOfTurn = (tx: Tx, ids: readonly string[]) =>
  tx.$queryRaw<{ id: string; moves: number }[]>`
    select t.id, ${MOVES} as moves from ticket t
    join unnest(${[...ids]}::uuid[]) with ordinality as g (id, at) on g.id = t.id
    where t.trash_entry_id is null order by g.at`;
