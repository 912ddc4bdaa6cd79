import { unanswered } from "@/lib/custom-fields/steps";
import type { Tx } from "@/lib/db/client";
import { missingOfReview } from "@/lib/problems/review";
import type { Move, MoveEvent } from "./lifecycles/words";
import { missingToSubmit } from "./plan";
import type { Seen } from "./policy";

/** The moves with which the desk says that it is done. */
export const DONE: readonly MoveEvent[] = ["resolve", "fulfil", "finish"];

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
    return missingToSubmit(plan, serviceId, condition);
  }
  if (type === "problem" && event === "complete") {
    const record = await db.problemRecord.findUniqueOrThrow({ where: { ticketId } });
    return missingOfReview(record).map(({ path }) => path);
  }
  if (!DONE.includes(event)) return [];
  return (await unanswered(db, { id: ticketId, type })).map(({ path }) => path);
}
