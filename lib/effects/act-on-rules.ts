import { chainOf, keyOf } from "@/lib/automation/chain";
import { recordRun } from "@/lib/automation/commands/record-run";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { QueryFault } from "@/lib/search/fault";
import { matchingAmong } from "@/lib/search/matching";
import { performActions, reasonOf } from "./perform-actions";

const SYSTEM = { kind: "system", name: "automation" } as const;

/** A log holds no longer reason. */
const MOST_WORDS = 500;

type Rule = { id: string; name: string; query: string; actions: unknown };
type Happened = { id: string; subjectId: string };

/**
 * Has rules act on an event that is their business, one after the other; those in whose log it stands
 * already do nothing. All of them are judged before the first acts, so that none sees another's work as
 * what happened. False: it was stopped before the last.
 */
export async function actOn(
  rules: readonly Rule[],
  event: Happened,
  stop: AbortSignal,
): Promise<boolean> {
  const due: { rule: Rule; fault: Refused | null }[] = [];
  for (const rule of rules) {
    const found = await judge(rule, event);
    if (found !== false) due.push({ rule, fault: found === true ? null : found });
  }
  for (const { rule, fault } of due) {
    if (stop.aborted) return false;
    await act(rule, event, fault);
  }
  return true;
}

/** Whether it is the rule's business and not in its log; or why that cannot be told any more. */
async function judge(rule: Rule, event: Happened): Promise<boolean | Refused> {
  const log = { ruleId_eventId: { ruleId: rule.id, eventId: event.id } };
  if (await prisma.ruleRun.findUnique({ where: log, select: { ruleId: true } })) return false;
  try {
    return (await matchingAmong(rule.query, [event.subjectId])).length > 0;
  } catch (error) {
    if (error instanceof QueryFault) return error;
    throw error;
  }
}

async function act(rule: Rule, event: Happened, fault: Refused | null): Promise<void> {
  try {
    if (fault) throw fault;
    const loop = await loopWith(rule, event.id);
    if (loop !== null) return await record(rule, event, "loop", loop);
    const keyFor = (step: string) => keyOf(rule.id, event.id, step);
    await performActions(rule, event.subjectId, keyFor);
    await record(rule, event, "done", null);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    // It lies in the trash by now.
    if (error instanceof Refused && error.code === "not-found") return;
    await record(rule, event, "failed", reason);
  }
}

/** The names of the rules that would call each other for ever; null where they do not. */
async function loopWith(rule: Rule, eventId: string): Promise<string | null> {
  const { rules, whole } = await chainOf(eventId);
  const at = rules.indexOf(rule.id);
  if (at === -1 && whole) return null;
  const ids = (at === -1 ? rules : rules.slice(0, at + 1)).reverse();
  const rows = await prisma.automationRule.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(rows.map(({ id, name }) => [id, name]));
  const names = [...ids, rule.id].map((id) => nameOf.get(id) ?? rule.name).join(" → ");
  return names.length > MOST_WORDS ? `${names.slice(0, MOST_WORDS - 1)}…` : names;
}

async function record(
  { id: ruleId }: Rule,
  { id: eventId, subjectId: ticketId }: Happened,
  outcome: "done" | "failed" | "loop",
  reason: string | null,
): Promise<void> {
  const input = { ruleId, eventId, ticketId, outcome, reason };
  await execute(recordRun, SYSTEM, input, { key: keyOf(ruleId, eventId, "log") }).catch(
    (error: unknown) => {
      // Purged, or put into the trash by somebody else.
      if (!(error instanceof Refused) || error.code !== "not-found") throw error;
    },
  );
}
