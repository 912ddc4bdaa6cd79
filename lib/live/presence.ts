import { prisma } from "@/lib/db/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { forbidden } from "@/lib/kernel/errors";
import { visibleTicket } from "@/lib/tickets/visible-ticket";
import type { PresentPerson } from "./contract";

/** Clients say every 20 s that they are still there. */
export const STAYS_MS = 45_000;
const TYPES_MS = 8_000;

/**
 * Says that this agent has the ticket open. Presence is the desk's own: customers neither give nor
 * get it. False where there is no such ticket for them.
 */
export async function comeTo(actor: Actor, name: string, typing: boolean): Promise<boolean> {
  const ticketId = await ticketOf(actor, name);
  if (ticketId === null || actor.kind !== "person") return false;
  await prisma.$executeRaw`
    insert into ticket_presence (ticket_id, user_id, seen_at, typed_at)
    values (${ticketId}::uuid, ${actor.id}::uuid, now(), case when ${typing} then now() end)
    on conflict (ticket_id, user_id) do update
      set seen_at = excluded.seen_at, typed_at = excluded.typed_at`;
  return true;
}

export async function leave(actor: Actor, name: string): Promise<boolean> {
  const ticketId = await ticketOf(actor, name);
  if (ticketId === null || actor.kind !== "person") return false;
  await prisma.ticketPresence.deleteMany({ where: { ticketId, userId: actor.id } });
  return true;
}

/** Who else is on the ticket; null where there is no such ticket for the asker. */
export async function presentOn(actor: Actor, name: string): Promise<PresentPerson[] | null> {
  const ticketId = await ticketOf(actor, name);
  if (ticketId === null) return null;
  return (await presentOnAll([ticketId])).get(ticketId) ?? [];
}

/** By ticket; only agents are ever told. */
export async function presentOnAll(
  ticketIds: readonly string[],
): Promise<Map<string, PresentPerson[]>> {
  const now = Date.now();
  const rows = await prisma.ticketPresence.findMany({
    where: {
      ticketId: { in: [...ticketIds] },
      ticket: { trashEntryId: null },
      seenAt: { gt: new Date(now - STAYS_MS) },
    },
    include: { user: { select: { id: true, name: true } } },
    orderBy: { userId: "asc" },
  });
  const byTicket = new Map<string, PresentPerson[]>(ticketIds.map((id) => [id, []]));
  for (const { ticketId, user, seenAt, typedAt } of rows) {
    byTicket.get(ticketId)?.push({
      ...user,
      typing: typedAt !== null && now - typedAt.getTime() < TYPES_MS,
      until: new Date(seenAt.getTime() + STAYS_MS).toISOString(),
    });
  }
  return byTicket;
}

/** @throws `forbidden` for a customer who can see the ticket. */
async function ticketOf(actor: Actor, name: string): Promise<string | null> {
  const ticket = await visibleTicket(actor, name);
  if (ticket && !isAgent(actor)) throw forbidden();
  return ticket?.id ?? null;
}
