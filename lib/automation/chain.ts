import { prisma } from "@/lib/db/client";

/** Steps from cause to cause: what is longer goes in a circle that nobody meant. */
const LONGEST = 100;
const ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const OF_RULE = new RegExp(`^rule:(${ID}):(${ID}):`);
const OF_EVENT = new RegExp(`^(${ID})(?::|$)`);

/** The key under which a rule acts on an event. It tells in every event that follows what caused it. */
export const keyOf = (ruleId: string, eventId: string, step: string) =>
  `rule:${ruleId}:${eventId}:${step}`;

/**
 * The rules that led to this event, the latest first, read from the keys of the events that caused each
 * other: also where something else followed in between, since whatever follows is keyed by its event.
 * `whole`: it was read to its beginning.
 */
export async function chainOf(eventId: string): Promise<{ rules: string[]; whole: boolean }> {
  const rules: string[] = [];
  let next: string | undefined = eventId;
  for (let step = 0; step < LONGEST && next !== undefined; step += 1) {
    const event: { key: string | null; actorKind: string } | null = await prisma.event.findUnique({
      where: { id: next },
      select: { key: true, actorKind: true },
    });
    const key: string = event?.actorKind === "system" ? (event.key ?? "") : "";
    const byRule: RegExpExecArray | null = OF_RULE.exec(key);
    if (byRule?.[1]) rules.push(byRule[1]);
    next = byRule?.[2] ?? OF_EVENT.exec(key)?.[1];
  }
  return { rules, whole: next === undefined };
}
