import { z } from "zod";
import { prisma } from "@/lib/db/client";

/** A rule whose business an event is; `fault` says why that cannot be told any more. */
export const Verdict = z.strictObject({ ruleId: z.uuid(), fault: z.string().nullable() });
export type Verdict = z.infer<typeof Verdict>;

/**
 * What was found of an event before the first rule acted on it. It is written down, so that whoever
 * goes on after a crash does not take what other rules did since for what happened.
 */
export async function verdictsOn(
  eventId: string,
  judge: () => Promise<Verdict[]>,
): Promise<Verdict[]> {
  const kept = await keptOf(eventId);
  if (kept) return kept;
  await prisma.ruleVerdict.createMany({
    data: [{ eventId, found: await judge() }],
    skipDuplicates: true,
  });
  // Of two who judge at once both go by the first.
  const first = await keptOf(eventId);
  if (!first) throw new Error("A verdict is kept longer than it takes to read it.");
  return first;
}

async function keptOf(eventId: string): Promise<Verdict[] | null> {
  const kept = await prisma.ruleVerdict.findUnique({ where: { eventId } });
  return kept && z.array(Verdict).parse(kept.found);
}
