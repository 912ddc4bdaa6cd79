import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { canSee, type Seen } from "@/lib/tickets/policy";
import { SEEN_SHAPE, seenOf } from "@/lib/tickets/present";
import { visibleTo } from "@/lib/tickets/queries";
import { PUBLIC_KINDS } from "@/lib/tickets/timeline";
import type { LiveMessage } from "./contract";

/** What a customer's page shows differently afterwards; the timeline tells only some of it. */
const TOLD_KINDS = [...PUBLIC_KINDS, "ticket.reply_edited", "ticket.reacted"];

/** An event as it was read once for all who listen; nobody is shown it in this form. */
export type Happening = {
  id: string;
  kind: string;
  ticketId: string;
  reference: string;
  replyId: string | null;
  /** Whether the reply that it is about was purged or lies in the trash. */
  isUnsaid: boolean;
  actor: { id: string; name: string } | null;
  at: Date;
  seen: Seen;
};

/**
 * An event gets its moment when its transaction begins and comes to light when that commits, so
 * earlier moments can come to light later. No transaction of ours lasts longer than 15 s (`execute`)
 * and a dead connection is found within another 15: whoever reads from a minute before the last
 * moment they know of misses none, and hears some of them again.
 */
const OVERLAP_MS = 60_000;
/** Whoever was away for longer reads everything afresh. */
const LONGEST_ABSENCE_MS = 600_000;
const MOST = 200;

/** The events of tickets among these, whoever may see them. */
export async function happeningsOf(ids: readonly string[]): Promise<Happening[]> {
  return read({ id: { in: [...ids] } }, ids.length);
}

/** What may have come to light since this moment; null when that is too much to tell one by one. */
export async function happeningsSince(moment: Date): Promise<Happening[] | null> {
  if (Date.now() - moment.getTime() > LONGEST_ABSENCE_MS) return null;
  const from = new Date(moment.getTime() - OVERLAP_MS);
  const found = await read({ createdAt: { gte: from } }, MOST + 1);
  return found.length > MOST ? null : found;
}

/** Now, by the one clock that all events are dated by. */
export async function momentNow(): Promise<Date> {
  const [row] = await prisma.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`;
  if (!row) throw new Error("The database does not tell the time.");
  return row.now;
}

async function read(where: Prisma.EventWhereInput, take: number): Promise<Happening[]> {
  const events = await prisma.event.findMany({
    where: { ...where, subjectKind: "ticket" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take,
  });
  if (events.length === 0) return [];
  const actorIds = events.flatMap(({ actorId }) => (actorId === null ? [] : [actorId]));
  const replyIds = events.flatMap(({ facts }) => replyIn(facts) ?? []);
  const [tickets, actors, said] = await Promise.all([
    prisma.ticket.findMany({
      where: { id: { in: [...new Set(events.map(({ subjectId }) => subjectId))] } },
      include: SEEN_SHAPE,
    }),
    prisma.user.findMany({
      where: { id: { in: [...new Set(actorIds)] } },
      select: { id: true, name: true },
    }),
    prisma.reply.findMany({
      where: { id: { in: [...new Set(replyIds)] }, trashEntryId: null },
      select: { id: true },
    }),
  ]);
  const ticketOf = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  const actorOf = new Map(actors.map((actor) => [actor.id, actor]));
  const saidIds = new Set(said.map(({ id }) => id));
  return events.flatMap((event) => {
    const ticket = ticketOf.get(event.subjectId);
    if (!ticket) return [];
    const replyId = replyIn(event.facts);
    return {
      id: event.id,
      kind: event.kind,
      ticketId: ticket.id,
      reference: ticket.reference,
      replyId,
      isUnsaid: replyId !== null && !saidIds.has(replyId),
      actor: actorOf.get(event.actorId ?? "") ?? null,
      at: event.createdAt,
      seen: seenOf(ticket),
    };
  });
}

function replyIn(facts: unknown): string | null {
  const found = typeof facts === "object" && facts !== null && Reflect.get(facts, "replyId");
  return typeof found === "string" ? found : null;
}

/**
 * Divides what happened among those who may know of it. The policy asks nobody and so goes first;
 * the scope of every read then has the last word, once for all who share it.
 */
export function division(happenings: readonly Happening[]) {
  const asked = new Map<string, Promise<Set<string>>>();
  const visibleIn = (scope: Prisma.TicketWhereInput, ids: string[]): Promise<Set<string>> => {
    const name = JSON.stringify([scope, ids]);
    const known = asked.get(name) ?? visibleOf(scope, ids);
    asked.set(name, known);
    return known;
  };
  return async (actor: Actor): Promise<Happening[]> => {
    const likely = happenings.filter((one) => mayKnow(actor, one));
    if (likely.length === 0) return [];
    const ids = [...new Set(likely.map(({ ticketId }) => ticketId))];
    const visible = await visibleIn(visibleTo(actor), ids);
    return likely.filter(({ ticketId }) => visible.has(ticketId));
  };
}

function mayKnow(actor: Actor, { kind, seen, isUnsaid }: Happening): boolean {
  return isAgent(actor) || (TOLD_KINDS.includes(kind) && !isUnsaid && canSee(actor, seen));
}

async function visibleOf(scope: Prisma.TicketWhereInput, ids: string[]): Promise<Set<string>> {
  const rows = await prisma.ticket.findMany({
    where: { AND: [{ id: { in: ids } }, scope] },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

export function tell(actor: Actor, happening: Happening): LiveMessage {
  const { id, kind, ticketId, reference, replyId, at } = happening;
  const mine = actor.kind === "person" && happening.actor?.id === actor.id;
  // Who reacts may be of another organisation, whom a customer does not know.
  const isNamed = isAgent(actor) || mine || kind !== "ticket.reacted";
  return {
    kind: "ticket",
    id,
    event: kind,
    ticketId,
    reference,
    replyId,
    actor: isNamed ? happening.actor : null,
    mine,
    at: at.toISOString(),
  };
}

/** What a poll gets: everything since its last answer, and what to ask after next. */
export async function newsFor(actor: Actor, after: Date | null) {
  // The moment first: what commits between the two is heard again rather than missed.
  const moment = await momentNow();
  if (after === null) return { messages: [], moment };
  const found = await happeningsSince(after);
  if (found === null) return { messages: [{ kind: "reset" } satisfies LiveMessage], moment };
  const shown = await division(found)(actor);
  return { messages: shown.map((one) => tell(actor, one)), moment };
}
