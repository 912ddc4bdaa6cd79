import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { conflict } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { canLink } from "./policy";
import { visibleMi } from "./queries";
import { coveringMis, type HungTicket, hangTickets, lockMi } from "./steps";

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

/**
 * What was named beside tickets that hang on it already hangs on it too: nobody who named them together
 * should find later that some were left behind.
 *
 * @throws `conflict` where it takes no other ticket now.
 */
export async function hangBesides(
  { tx, actor, emit }: { tx: Tx; actor: Actor; emit: Emit },
  { id, reference }: Covering,
  tickets: readonly HungTicket[],
): Promise<void> {
  const ticketId = { in: tickets.map((ticket) => ticket.id) };
  const hung = await tx.miTicket.count({
    where: { majorIncidentId: id, unlinkedAt: null, ticketId },
  });
  if (hung === tickets.length) return;
  const mi = await lockMi(tx, actor, id);
  if (!mi || !canLink(actor, mi.seen)) {
    throw conflict(`Some of these tickets hang on ${reference}, which takes no others now.`);
  }
  await hangTickets(tx, actor, emit, mi, tickets);
}
