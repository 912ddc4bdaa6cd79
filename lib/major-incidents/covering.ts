import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { conflict } from "@/lib/kernel/errors";
import { visibleMi } from "./queries";
import { coveringMis, type HungTicket } from "./steps";

type Covering = { id: string; reference: string };

/** Which of these the actor may know of. */
export async function knownOf(
  tx: Tx,
  actor: Actor,
  covering: readonly Covering[],
): Promise<Covering[]> {
  if (covering.length === 0) return [];
  const ids = covering.map(({ id }) => id);
  const seen = await tx.majorIncident.findMany({
    where: { AND: [{ id: { in: ids } }, visibleMi(actor)] },
    select: { id: true },
  });
  return covering.filter(({ id }) => seen.some((one) => one.id === id));
}

/** @throws `conflict`, which names only what the actor may know of. */
export async function refuseCovered(
  tx: Tx,
  actor: Actor,
  others: readonly Covering[],
): Promise<never> {
  const known = await knownOf(tx, actor, others);
  const names = known.map(({ reference }) => reference);
  if (known.length < others.length) names.push("a major incident that you cannot see");
  const told = names.join(" and ");
  throw conflict(`Some of these tickets hang on ${told} already. Merge those, or unlink first.`);
}

/**
 * An exercise takes no ticket from anything, and stands in nobody's way.
 *
 * @throws `conflict` where these tickets hang on another active one already.
 */
export async function requireFree(
  tx: Tx,
  actor: Actor,
  tickets: readonly HungTicket[],
  own: { id: string | null; drill: boolean },
): Promise<void> {
  if (own.drill) return;
  const others = (await coveringMis(tx, tickets)).filter(({ id }) => id !== own.id);
  if (others.length > 0) await refuseCovered(tx, actor, others);
}
