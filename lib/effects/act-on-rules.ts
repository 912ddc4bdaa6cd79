import { chainOf, keyOf } from "@/lib/automation/chain";
import { recordRun } from "@/lib/automation/commands/record-run";
import { type Verdict, verdictsOn } from "@/lib/automation/verdicts";
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
 * already do nothing. All of them are judged, once, before the first acts, so that none sees another's
 * work as what happened, whatever restarts in between. False: it was stopped before the last.
 */
export async function actOn(
  rules: readonly Rule[],
  event: Happened,
  stop: AbortSignal,
): Promise<boolean> {
  const found = await verdictsOn(event.id, () => judgeAll(rules, event));
  const faultOf = new Map(found.map(({ ruleId, fault }) => [ruleId, fault]));
  for (const rule of rules) {
    const fault = faultOf.get(rule.id);
    if (fault === undefined) continue;
    if (stop.aborted) return false;
    if (!(await isLogged(rule, event))) await act(rule, event, fault);
  }
  return true;
}

async function judgeAll(rules: readonly Rule[], event: Happened): Promise<Verdict[]> {
  const found: Verdict[] = [];
  for (const rule of rules) {
    const fault = await judge(rule, event);
    if (fault !== false) found.push({ ruleId: rule.id, fault });
  }
  return found;
}

/** False: it is not the rule's business. Null: it is. Else why that cannot be told any more. */
async function judge(rule: Rule, event: Happened): Promise<false | null | string> {
  try {
    return (await matchingAmong(rule.query, [event.subjectId])).length > 0 ? null : false;
  } catch (error) {
    if (error instanceof QueryFault) return reasonOf(error);
    throw error;
  }
}

async function isLogged(rule: Rule, event: Happened): Promise<boolean> {
  const log = { ruleId_eventId: { ruleId: rule.id, eventId: event.id } };
  return (await prisma.ruleRun.findUnique({ where: log, select: { ruleId: true } })) !== null;
}

async function act(rule: Rule, event: Happened, fault: string | null): Promise<void> {
  try {
    if (fault !== null) return await record(rule, event, "failed", fault);
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
