import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { canSee, type Seen } from "@/lib/tickets/policy";
import { SEEN_SHAPE, seenOf } from "@/lib/tickets/present";
import { reachableBy, visibleTo } from "@/lib/tickets/queries";
import { PUBLIC_KINDS } from "@/lib/tickets/timeline";
import { canSeeTrash } from "@/lib/trash/policy";
import { purgedReferences } from "@/lib/trash/spoken";
import type { LiveMessage } from "./contract";
import { isAboutTicketInTrash, isAboutTrash } from "./trash-kinds";

/** What a customer's page shows differently afterwards; the timeline tells only some of it. */
const TOLD_KINDS = [...PUBLIC_KINDS, "ticket.reply_edited", "ticket.reacted"];
/** A customer's page is another afterwards too, but what it was is the desk's own. */
const STALE_KINDS = ["ticket.reaction_withdrawn", "ticket.watched", "ticket.unwatched"];

/** An event as it was read once for all who listen; nobody is shown it in this form. */
export type Happening = {
  id: string;
  kind: string;
  ticketId: string;
  reference: string;
  replyId: string | null;
  /** Whether the reply that it is about was purged or lies in the trash. */
  isUnsaid: boolean;
  /** Whether it is about a note. */
  isNote: boolean;
  actor: { id: string; name: string } | null;
  at: Date;
  /** Null once it is purged. */
  seen: Seen | null;
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
  return (await read({ id: { in: [...ids] } }, ids.length)) ?? [];
}

/** What may have come to light since this moment; null when that is too much to tell one by one. */
export async function happeningsSince(moment: Date): Promise<Happening[] | null> {
  if (Date.now() - moment.getTime() > LONGEST_ABSENCE_MS) return null;
  const from = new Date(moment.getTime() - OVERLAP_MS);
  return read({ createdAt: { gte: from } }, MOST);
}

/** Now, by the one clock that all events are dated by. */
export async function momentNow(): Promise<Date> {
  const [row] = await prisma.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`;
  if (!row) throw new Error("The database does not tell the time.");
  return row.now;
}

/** Null where there are more: counted before those are left out that nobody can be told of. */
async function read(where: Prisma.EventWhereInput, most: number): Promise<Happening[] | null> {
  const events = await prisma.event.findMany({
    where: { ...where, subjectKind: "ticket" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: most + 1,
  });
  if (events.length > most) return null;
  if (events.length === 0) return [];
  const actorIds = events.flatMap(({ actorId }) => (actorId === null ? [] : [actorId]));
  const replyIds = events.flatMap(({ facts }) => replyIn(facts) ?? []);
  const ticketIds = [...new Set(events.map(({ subjectId }) => subjectId))];
  const [tickets, actors, said] = await Promise.all([
    prisma.ticket.findMany({
      where: { id: { in: ticketIds } },
      include: SEEN_SHAPE,
    }),
    prisma.user.findMany({
      where: { id: { in: [...new Set(actorIds)] } },
      select: { id: true, name: true },
    }),
    prisma.reply.findMany({
      where: { id: { in: [...new Set(replyIds)] } },
      select: { id: true, audience: true, trashEntryId: true },
    }),
  ]);
  const ticketOf = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  const actorOf = new Map(actors.map((actor) => [actor.id, actor]));
  const replyOf = new Map(said.map((reply) => [reply.id, reply]));
  const purged = new Map(
    tickets.length === ticketIds.length
      ? []
      : await purgedReferences(ticketIds.filter((id) => !ticketOf.has(id))),
  );
  return events.flatMap((event) => {
    const ticket = ticketOf.get(event.subjectId);
    const reference = ticket?.reference ?? purged.get(event.subjectId);
    if (reference === undefined || (!ticket && !isAboutTrash(event.kind))) return [];
    const replyId = textIn(event.facts, "replyId");
    const reply = replyOf.get(replyId ?? "");
    return {
      id: event.id,
      kind: event.kind,
      ticketId: event.subjectId,
      reference,
      replyId,
      isUnsaid: replyId !== null && reply?.trashEntryId !== null,
      isNote: (reply?.audience ?? textIn(event.facts, "audience")) === "internal",
      actor: actorOf.get(event.actorId ?? "") ?? null,
      at: event.createdAt,
      seen: ticket ? seenOf(ticket) : null,
    };
  });
}

const replyIn = (facts: unknown) => textIn(facts, "replyId");

function textIn(facts: unknown, name: string): string | null {
  const found = typeof facts === "object" && facts !== null && Reflect.get(facts, name);
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
    const idsOf = (isSought: (one: Happening) => boolean) => [
      ...new Set(likely.filter(isSought).map(({ ticketId }) => ticketId)),
    ];
    const [about, other] = [idsOf(tellsOfTrash), idsOf((one) => !tellsOfTrash(one))];
    const [reachable, visible] = await Promise.all([
      about.length === 0 ? new Set() : visibleIn(reachableBy(actor), about),
      other.length === 0 ? new Set() : visibleIn(visibleTo(actor), other),
    ]);
    return likely.filter((one) => {
      // Nothing is left that could be asked for; whoever may look into the trash knew of it.
      if (one.seen === null) return canSeeTrash(actor);
      return (tellsOfTrash(one) ? reachable : visible).has(one.ticketId);
    });
  };
}

/** What happens in the trash is told of tickets that lie in it. */
const tellsOfTrash = ({ kind }: Happening) => isAboutTrash(kind);

function mayKnow(actor: Actor, happening: Happening): boolean {
  return isAgent(actor) || toldTo(actor, happening) !== "nothing";
}

/** What a customer hears of it: all, that something is another now, or nothing. */
function toldTo(actor: Actor, { kind, seen, isNote, isUnsaid }: Happening) {
  if (seen === null || isNote) return "nothing";
  const isThere = canSee(actor, seen);
  if (isAboutTicketInTrash(kind)) {
    return canSee(actor, { ...seen, isTrashed: false }) ? "stale" : "nothing";
  }
  if (!isThere) return "nothing";
  if (TOLD_KINDS.includes(kind)) return isUnsaid ? "nothing" : "all";
  return STALE_KINDS.includes(kind) || isAboutTrash(kind) ? "stale" : "nothing";
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
  if (!isAgent(actor) && toldTo(actor, happening) === "stale")
    return { kind: "stale", id, ticketId };
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
