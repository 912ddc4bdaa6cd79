import { prisma } from "@/lib/db/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { encodeCursor, numberIn, type Page } from "@/lib/kernel/page";
import { eventsOfTrashedReplies } from "@/lib/trash/spoken";
import type { TimelineItem } from "./contract";
import { namesOfIds } from "./named";
import { visibleTicket } from "./visible-ticket";

/** The kinds of event that a requester is told of; everything else on a ticket is the desk's own. */
export const PUBLIC_KINDS = ["ticket.created", "ticket.moved", "ticket.replied", "ticket.reminded"];

/**
 * What happened to the ticket, oldest first, but for what is told elsewhere; null when the actor cannot
 * see it.
 */
export async function timelineFor(
  actor: Actor,
  name: string,
  page: Page,
  without: readonly string[] = [],
): Promise<{ rows: TimelineItem[]; nextCursor: string | null } | null> {
  const ticket = await visibleTicket(actor, name);
  if (!ticket) return null;
  const list = `timeline ${ticket.id}`;
  const after = page.cursor === undefined ? 0 : numberIn(page.cursor, list);
  const events = await prisma.event.findMany({
    where: {
      subjectId: ticket.id,
      seq: { gt: after },
      ...(isAgent(actor)
        ? { kind: { notIn: [...without] } }
        : {
            kind: { in: PUBLIC_KINDS.filter((kind) => !without.includes(kind)) },
            id: { notIn: await eventsOfTrashedReplies(ticket.id) },
          }),
    },
    orderBy: { seq: "asc" },
    take: page.limit + 1,
  });
  const shown = events.slice(0, page.limit);
  const names = await namesIn(shown);
  const last = shown.at(-1);
  return {
    rows: shown.map((event) => ({
      id: event.id,
      // The gaps between a requester's numbers would count the notes that they cannot see.
      ...(isAgent(actor) ? { seq: event.seq } : {}),
      kind: event.kind,
      at: event.createdAt.toISOString(),
      actor: event.actorId ? { id: event.actorId, name: names[event.actorId] ?? "" } : null,
      facts: factsFor(actor, event),
      names: isAgent(actor) ? namesOf(event.facts, names) : {},
    })),
    nextCursor: events.length > page.limit && last ? encodeCursor([String(last.seq)], list) : null,
  };
}

type Recorded = { kind: string; actorId: string | null; facts: unknown };

function factsFor(actor: Actor, event: Recorded): Record<string, unknown> {
  const facts = { ...(typeof event.facts === "object" ? event.facts : {}) };
  // The priority is the desk's own judgement.
  if (!isAgent(actor)) Reflect.deleteProperty(facts, "priority");
  return facts;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const idsIn = (facts: unknown): string[] =>
  Object.values(typeof facts === "object" && facts !== null ? facts : {})
    .flat()
    .filter((value): value is string => typeof value === "string" && UUID.test(value));

/** The names of everybody and everything that these events speak of. */
export const namesIn = (events: readonly Recorded[]): Promise<Record<string, string>> =>
  namesOfIds(
    events.flatMap(({ actorId, facts }) => [...(actorId ? [actorId] : []), ...idsIn(facts)]),
  );

export function namesOf(facts: unknown, names: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    idsIn(facts).flatMap((id) => (names[id] === undefined ? [] : [[id, names[id]]])),
  );
}
