import { prisma, type Tx } from "@/lib/db/client";
import { type Actor, isAgent, type Person } from "@/lib/kernel/actor";
import { forbidden } from "@/lib/kernel/errors";
import { visibleTicket } from "@/lib/tickets/visible-ticket";
import type { ComeTo, PresentPerson } from "./contract";

/** Clients say every 20 s that they are still there. */
export const STAYS_MS = 45_000;
const TYPES_MS = 8_000;
/** Long enough to read a thread, short enough that nobody waits for somebody who went home. */
export const LOOKS_MS = 2 * 3_600_000;

/**
 * Says that this agent has the ticket open. Presence is the desk's own: customers neither give nor
 * get it. False where there is no such ticket for them.
 */
export async function comeTo(
  actor: Actor,
  name: string,
  { typing, looking }: ComeTo,
): Promise<boolean> {
  const ticketId = await ticketOf(actor, name);
  if (ticketId === null || actor.kind !== "person") return false;
  await prisma.$executeRaw`
    insert into ticket_presence (ticket_id, user_id, seen_at, typed_at)
    values (${ticketId}::uuid, ${actor.id}::uuid, now(), case when ${typing} then now() end)
    on conflict (ticket_id, user_id) do update
      set seen_at = excluded.seen_at, typed_at = excluded.typed_at`;
  if (looking !== undefined) await (looking ? lookAt : lookAway)(prisma, actor, ticketId);
  return true;
}

/** Says that they have it open no more. That they look at it stays said until it fades. */
export async function leave(actor: Actor, name: string): Promise<boolean> {
  const ticketId = await ticketOf(actor, name);
  if (ticketId === null || actor.kind !== "person") return false;
  const looksSince = new Date(Date.now() - LOOKS_MS);
  await prisma.$executeRaw`
    with gone as (
      delete from ticket_presence
      where ticket_id = ${ticketId}::uuid and user_id = ${actor.id}::uuid
        and coalesce(claimed_at, '-infinity') < ${looksSince}
    )
    update ticket_presence set seen_at = null, typed_at = null
    where ticket_id = ${ticketId}::uuid and user_id = ${actor.id}::uuid
      and claimed_at >= ${looksSince}`;
  return true;
}

/** Claims a ticket softly, whether or not it is open in front of them. */
export async function lookAt(tx: Tx, person: Person, ticketId: string) {
  await tx.$executeRaw`
    insert into ticket_presence (ticket_id, user_id, claimed_at)
    values (${ticketId}::uuid, ${person.id}::uuid, now())
    on conflict (ticket_id, user_id) do update set claimed_at = excluded.claimed_at`;
}

export async function lookAway(tx: Tx, person: Person, ticketId: string) {
  await tx.$executeRaw`
    with gone as (
      delete from ticket_presence
      where ticket_id = ${ticketId}::uuid and user_id = ${person.id}::uuid and seen_at is null
    )
    update ticket_presence set claimed_at = null
    where ticket_id = ${ticketId}::uuid and user_id = ${person.id}::uuid
      and seen_at is not null and claimed_at is not null`;
}

/** The same from outside a command; false where there is no such ticket for them. */
export async function markLooking(actor: Actor, name: string, looking: boolean): Promise<boolean> {
  const ticketId = await ticketOf(actor, name);
  if (ticketId === null || actor.kind !== "person") return false;
  await (looking ? lookAt : lookAway)(prisma, actor, ticketId);
  return true;
}

/** Who is on the ticket or looks at it; null where there is no such ticket for the asker. */
export async function presentOn(actor: Actor, name: string): Promise<PresentPerson[] | null> {
  const ticketId = await ticketOf(actor, name);
  if (ticketId === null) return null;
  return (await presentOnAll([ticketId])).get(ticketId) ?? [];
}

/** By ticket; only agents are ever told, and only of agents. */
export async function presentOnAll(
  ticketIds: readonly string[],
): Promise<Map<string, PresentPerson[]>> {
  const now = Date.now();
  const [isHere, isLooking] = [within(now, STAYS_MS), within(now, LOOKS_MS)];
  const rows = await prisma.ticketPresence.findMany({
    where: {
      ticketId: { in: [...ticketIds] },
      ticket: { trashEntryId: null },
      user: { role: { in: ["agent", "admin"] }, deactivatedAt: null },
      OR: [
        { seenAt: { gt: new Date(now - STAYS_MS) } },
        { claimedAt: { gt: new Date(now - LOOKS_MS) } },
      ],
    },
    include: { user: { select: { id: true, name: true } } },
    orderBy: { userId: "asc" },
  });
  const byTicket = new Map<string, PresentPerson[]>(ticketIds.map((id) => [id, []]));
  for (const { ticketId, user, seenAt, typedAt, claimedAt } of rows) {
    const here = isHere(seenAt);
    const [since, lasts] = here ? [seenAt, STAYS_MS] : [claimedAt, LOOKS_MS];
    byTicket.get(ticketId)?.push({
      ...user,
      here,
      typing: within(now, TYPES_MS)(typedAt),
      looking: isLooking(claimedAt),
      until: new Date((since?.getTime() ?? now) + lasts).toISOString(),
    });
  }
  return byTicket;
}

const within = (now: number, ms: number) => (at: Date | null) =>
  at !== null && now - at.getTime() < ms;

/** @throws `forbidden` for a customer who can see the ticket. */
async function ticketOf(actor: Actor, name: string): Promise<string | null> {
  const ticket = await visibleTicket(actor, name);
  if (ticket && !isAgent(actor)) throw forbidden();
  return ticket?.id ?? null;
}
