import { unanswered } from "@/lib/custom-fields/steps";
import type { Tx } from "@/lib/db/client";
import { missingOfReview } from "@/lib/problems/review";
import type { Move, MoveEvent } from "./lifecycles/words";
import type { Seen } from "./policy";

/** The moves with which the desk says that it is done. */
export const DONE: readonly MoveEvent[] = ["resolve", "fulfil", "finish"];

const SAID = ["plan", "testPlan", "backoutPlan"] as const;
const WHEN = ["plannedStart", "plannedEnd"] as const;

type Plan = Record<(typeof SAID)[number], string | null> &
  Record<(typeof WHEN)[number], Date | null> & { retroactive: boolean };

/**
 * Nobody can judge a change that does not say how it is made, tested and taken back, and when: what it does
 * not say yet, by its path on the ticket.
 */
export function missingOfPlan(plan: Plan, serviceId: string | null): string[] {
  // When it was made says the move itself.
  const needed = plan.retroactive ? SAID : [...SAID, ...WHEN];
  const missing = needed.filter((name) => plan[name] === null).map((name) => `/fields/${name}`);
  return serviceId === null ? [...missing, "/serviceId"] : missing;
}

type Standing = { id: string; serviceId: string | null; seen: Seen };

/** What the ticket itself has to say before somebody can make this move, by its path there. */
export async function stillMissing(
  db: Tx,
  { id: ticketId, serviceId, seen }: Standing,
  { event }: Move,
): Promise<string[]> {
  const { type, condition } = seen;
  if (type === "change" && event === "submit") {
    const plan = await db.changePlan.findUniqueOrThrow({ where: { ticketId } });
    const missing = missingOfPlan(plan, serviceId);
    // Whose template it takes says the rest of it.
    const isTaken = condition.kind === "standard" && condition.templated === false;
    const given: readonly string[] = isTaken ? SAID.map((name) => `/fields/${name}`) : [];
    return missing.filter((path) => !given.includes(path));
  }
  if (type === "problem" && event === "complete") {
    const record = await db.problemRecord.findUniqueOrThrow({ where: { ticketId } });
    return missingOfReview(record).map(({ path }) => path);
  }
  if (!DONE.includes(event)) return [];
  return (await unanswered(db, { id: ticketId, type })).map(({ path }) => path);
}
