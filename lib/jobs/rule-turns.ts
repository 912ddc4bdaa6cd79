import { z } from "zod";
import { candidatesOf } from "@/lib/automation/candidates";
import { keyOf } from "@/lib/automation/chain";
import { beginTurn } from "@/lib/automation/commands/begin-turn";
import { recordTurn } from "@/lib/automation/commands/record-turn";
import { addTurnJob } from "@/lib/automation/turns";
import { TURN_TASK } from "@/lib/automation/words";
import { prisma } from "@/lib/db/client";
import { performActions, reasonOf } from "@/lib/effects/perform-actions";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { QueryFault } from "@/lib/search/fault";

const SYSTEM = { kind: "system", name: "automation" } as const;
/** For so long after its time a job may still be on its way. */
const GRACE_MS = 3_000;

const Due = z.object({ ruleId: z.uuid() });

/** A rule came due: what it finds now is taken down, once for this time, and its next time is set. */
export async function takeTurn(payload: unknown): Promise<void> {
  const { ruleId } = Due.parse(payload);
  const [rule] = await prisma.$queryRaw<
    { id: string; query: string; once: string; nextAt: Date }[]
  >`
    select id, query, once, next_at as "nextAt" from automation_rule
    where id = ${ruleId}::uuid and enabled and removed_at is null and next_at <= now()`;
  // Switched off, set anew, or a twin was quicker.
  if (!rule) return;
  const dueAt = rule.nextAt.toISOString();
  const found = await look(rule);
  const input = { ruleId, dueAt, ticketIds: found.ids, more: found.more, reason: found.reason };
  // Who finds other tickets a moment later must not be refused for it: the row of this time decides.
  await execute(beginTurn, SYSTEM, input).catch((error: unknown) => {
    if (!(error instanceof Refused) || error.code !== "not-found") throw error;
  });
}

async function look(rule: { id: string; query: string; once: string }) {
  try {
    return { ...(await candidatesOf(rule)), reason: null };
  } catch (error) {
    if (!(error instanceof QueryFault)) throw error;
    return {
      ids: [],
      more: false,
      reason: (error.errors[0]?.message ?? error.message).slice(0, 500),
    };
  }
}

const Turn = z.object({ turnId: z.uuid() });

/** Goes on with what a turn has to do, ticket by ticket, from where it was left. */
export async function goThroughTurn(payload: unknown, stop?: AbortSignal): Promise<void> {
  const { turnId } = Turn.parse(payload);
  for (;;) {
    if (stop?.aborted) throw new Error("The worker is being stopped; the rest of the turn waits.");
    const turn = await prisma.ruleTurn.findUnique({
      where: { id: turnId },
      include: {
        rule: { select: { id: true, name: true, actions: true, enabled: true, removedAt: true } },
        tickets: { where: { outcome: null }, orderBy: { position: "asc" }, take: 1 },
      },
    });
    if (!turn || turn.endedAt) return;
    const [next] = turn.tickets;
    // Whoever switches it off in the middle wants it to stop.
    if (!next || !turn.rule.enabled || turn.rule.removedAt) return end(turnId);
    await actOn(turn.rule, turnId, next.ticketId);
  }
}

const end = async (turnId: string) => {
  await prisma.ruleTurn.updateMany({
    where: { id: turnId, endedAt: null },
    data: { endedAt: new Date() },
  });
};

type Rule = { id: string; name: string; actions: unknown };

async function actOn(rule: Rule, turnId: string, ticketId: string): Promise<void> {
  let outcome: { outcome: "done" | "failed"; reason: string | null };
  try {
    await performActions(rule, ticketId, (step) => keyOf(rule.id, turnId, `${step}:${ticketId}`));
    outcome = { outcome: "done", reason: null };
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    outcome = { outcome: "failed", reason };
  }
  const key = keyOf(rule.id, turnId, `log:${ticketId}`);
  await execute(recordTurn, SYSTEM, { turnId, ticketId, ...outcome }, { key }).catch(
    async (error: unknown) => {
      if (!(error instanceof Refused) || error.code !== "not-found") throw error;
      // It lies in the trash by now, or was purged, and then this row went with it.
      await prisma.ruleTurnTicket.updateMany({
        where: { turnId, ticketId, outcome: null },
        data: { outcome: "failed", reason: "It is gone.", endedAt: new Date() },
      });
    },
  );
}

/** Takes the turns that a lost job has left lying, and wakes those in whose middle a worker was lost. */
export async function resumeTurns(): Promise<void> {
  const overdue = await prisma.$queryRaw<{ ruleId: string }[]>`
    select id as "ruleId" from automation_rule
    where enabled and removed_at is null
      and next_at < now() - ${GRACE_MS}::int * interval '1 ms'
    order by next_at limit 20`;
  for (const { ruleId } of overdue) await takeTurn({ ruleId });
  const left = await prisma.$queryRaw<{ id: string }[]>`
    select y.id from rule_turn y
    where y.ended_at is null and not exists (
      select from graphile_worker.jobs j
      where j.key = ${`${TURN_TASK}:`} || y.id
        and (j.locked_at is not null or j.attempts < j.max_attempts))
    order by y.created_at limit 20`;
  for (const { id } of left) await addTurnJob(prisma, id);
}
