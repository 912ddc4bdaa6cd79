import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { conflict, invalid, Refused } from "@/lib/kernel/errors";
import { MERGED_FROM } from "./lifecycle";
import type { State } from "./lifecycles/words";
import { visibleTo, whereNamed } from "./queries";
import { type LockedTicket, lockTicket } from "./steps";

/** Both tickets, held in one order whoever asks; null for one that this actor cannot see. */
export async function lockBoth(
  tx: Tx,
  actor: Actor,
  [one, other]: readonly [string, string],
): Promise<[LockedTicket | null, LockedTicket | null]> {
  const found = await tx.ticket.findMany({
    where: { AND: [{ OR: [whereNamed(one), whereNamed(other)] }, visibleTo(actor)] },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  const locked: LockedTicket[] = [];
  for (const { id } of found) {
    const ticket = await lockTicket(tx, actor, id);
    if (ticket) locked.push(ticket);
  }
  const named = (name: string) =>
    locked.find(
      ({ id, reference }) => id === name.toLowerCase() || reference === name.toUpperCase(),
    ) ?? null;
  return [named(one), named(other)];
}

/** The ticket of this name, or the one into which it was merged, as far as this actor can see that. */
export async function lockSurvivor(
  tx: Tx,
  actor: Actor,
  name: string,
): Promise<LockedTicket | null> {
  const found = await tx.ticket.findFirst({
    where: { AND: [whereNamed(name), visibleTo(actor)] },
    select: { id: true },
  });
  if (!found) return null;
  const survivorId = await survivorOf(tx, found.id);
  const survivor = await lockTicket(tx, actor, survivorId);
  const ticket = survivor ?? (await lockTicket(tx, actor, found.id));
  // Somebody merged it while this waited for it.
  const intoId = survivor?.merge?.intoId;
  return (intoId && (await lockTicket(tx, actor, await survivorOf(tx, intoId)))) || ticket;
}

async function survivorOf(tx: Tx, ticketId: string): Promise<string> {
  const [last] = await tx.$queryRaw<{ id: string }[]>`
    with recursive up (id, steps) as (
      select ${ticketId}::uuid, 0
      union all
      select m.into_id, u.steps + 1 from up u join ticket_merge m on m.ticket_id = u.id
      where m.into_id is not null and u.steps < 100
    )
    select id from up order by steps desc limit 1`;
  return last?.id ?? ticketId;
}

/** @throws whatever says why the one cannot be merged into the other. */
export async function requireMergeable(
  tx: Tx,
  ticket: LockedTicket,
  into: LockedTicket,
): Promise<void> {
  if (ticket.id === into.id) {
    throw invalid([{ path: "/intoId", message: "is the ticket itself" }]);
  }
  const states = MERGED_FROM[ticket.type];
  if (!states) throw new Refused("invalid-transition", "Only incidents and requests are merged.");
  if (into.type !== ticket.type) {
    throw invalid([{ path: "/intoId", message: "is a ticket of another type" }]);
  }
  if (!states.includes(ticket.seen.state)) {
    const state = ticket.seen.state.replaceAll("_", " ");
    throw new Refused("invalid-transition", `It cannot be merged while it is ${state}.`);
  }
  if (into.merge) {
    const target = await tx.ticket.findUnique({
      where: { id: into.merge.intoId ?? "" },
      select: { reference: true },
    });
    const where = target ? ` into ${target.reference}` : "";
    throw conflict(`${into.reference} is itself merged${where}. Merge into that one.`);
  }
  if (ENDED.includes(into.seen.state)) {
    throw conflict(`${into.reference} is ${into.state}, so nothing can go on there.`);
  }
  const isTheirs =
    ticket.requesterId === into.requesterId ||
    (ticket.organisationId !== null && ticket.organisationId === into.organisationId);
  if (!isTheirs) {
    throw conflict(
      `${into.reference} belongs to another organisation, whose people must not read of this one. Link the two instead.`,
    );
  }
}

/** What nothing can go on as: a request that was rejected waits for its own requester. */
export const ENDED: readonly State[] = ["closed", "cancelled", "rejected"];

/** What is still asked about a ticket, and still to be done for it, by id. */
export async function openOn(tx: Tx, ticketId: string) {
  const open = { where: { ticketId, state: "open" }, select: { id: true } } as const;
  const approvals = await tx.approval.findMany(open);
  const tasks = await tx.task.findMany(open);
  const idOf = ({ id }: { id: string }) => id;
  return { approvalIds: approvals.map(idOf), taskIds: tasks.map(idOf) };
}

/**
 * Whoever hears of the one and not yet of the other, and may: they become its watchers, so that they
 * keep hearing.
 */
export async function listenersOf(
  tx: Tx,
  ticket: LockedTicket,
  into: LockedTicket,
): Promise<string[]> {
  const known = new Set([into.requesterId, ...into.watchers.map(({ userId }) => userId)]);
  const ids = [ticket.requesterId, ...ticket.watchers.map(({ userId }) => userId)];
  const people = await tx.user.findMany({
    where: {
      id: { in: ids.filter((id) => !known.has(id)) },
      deactivatedAt: null,
      OR: [
        { role: { in: ["agent", "admin"] } },
        ...(into.organisationId === null ? [] : [{ organisationId: into.organisationId }]),
      ],
    },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return people.map(({ id }) => id);
}
