import { renderMarkdown } from "@/lib/conversations/markdown";
import { prisma, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { visibleTo, whereNamed } from "@/lib/tickets/queries";
import { visibleMi } from "./queries";
import { MiUpdateView, type ToldUpdateView, type ToldView } from "./update-contract";
import { OUTSIDE } from "./update-words";
import { ACTIVE_STATES } from "./words";

/** It, or one that was merged into it: whoever heard of that one goes on hearing of this. */
const toldTo = (audience: string): Prisma.MajorIncidentWhereInput => {
  const updates = { some: { state: "sent", audiences: { has: audience } } };
  return { OR: [{ updates }, { merged: { some: { updates } } }] };
};

const OUTSIDE_UPDATES = {
  where: { state: "sent", audiences: { hasSome: [...OUTSIDE] } },
  orderBy: [{ sentAt: "desc" }, { number: "desc" }],
  take: 20,
} as const satisfies Prisma.MajorIncident$updatesArgs;

/**
 * The major incidents that a customer hears of while they last: what everybody was told, and what
 * was told to customers whose ticket, service or organisation it concerns. Drills and restricted ones
 * never, and nothing before its first word to those outside.
 */
export function toldWhere(actor: Actor): Prisma.MajorIncidentWhereInput {
  if (actor.kind !== "person" || isAgent(actor)) return { id: { in: [] } };
  const concerns: Prisma.MajorIncidentWhereInput[] = [
    { subscribers: { some: { userId: actor.id, audience: "customers", unsubscribedAt: null } } },
    { tickets: { some: { unlinkedAt: null, ticket: visibleTo(actor) } } },
    { services: { some: { service: { tickets: { some: visibleTo(actor) } } } } },
  ];
  return {
    state: { in: [...ACTIVE_STATES] },
    drill: false,
    restricted: false,
    OR: [toldTo("public"), { AND: [toldTo("customers"), { OR: concerns }] }],
  };
}

/** How many people it concerns: who asked for a ticket that hangs on it, and who said “me too”. */
export async function affectedBy(db: Tx, miId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (
      select t.requester_id from mi_ticket l join ticket t on t.id = l.ticket_id
      where l.major_incident_id = ${miId}::uuid and l.unlinked_at is null
      union
      select s.user_id from mi_subscriber s
      where s.major_incident_id = ${miId}::uuid and s.via = 'me_too' and s.unsubscribed_at is null
    ) affected`;
  return row?.count ?? 0;
}

/** What this customer's pages tell of, the latest first. */
export async function toldFor(actor: Actor): Promise<ToldView[]> {
  if (actor.kind !== "person") return [];
  const rows = await prisma.majorIncident.findMany({
    where: toldWhere(actor),
    select: {
      id: true,
      services: { select: { service: { select: { name: true } } } },
      updates: OUTSIDE_UPDATES,
      merged: { select: { updates: OUTSIDE_UPDATES } },
      subscribers: {
        where: { userId: actor.id, audience: "customers", unsubscribedAt: null },
        select: { id: true },
      },
      tickets: {
        where: { unlinkedAt: null, ticket: { requesterId: actor.id } },
        select: { id: true },
        take: 1,
      },
    },
    orderBy: { declaredAt: "desc" },
    take: 3,
  });
  const counts = await Promise.all(rows.map(({ id }) => affectedBy(prisma, id)));
  return rows.flatMap((row, at) => {
    const isNear = row.subscribers.length > 0 || row.tickets.length > 0;
    // Whom it does not concern by name reads what everybody reads.
    const updates = [...row.updates, ...row.merged.flatMap((one) => one.updates)].sort(
      (a, b) => Number(b.sentAt) - Number(a.sentAt) || b.number - a.number,
    );
    const last =
      updates.find(({ audiences }) => isNear || audiences.includes("public")) ?? updates[0];
    if (!last) return [];
    return {
      id: row.id,
      headline: last.headline ?? "",
      phase: MiUpdateView.shape.phase.parse(last.phase),
      body: last.body,
      bodyHtml: renderMarkdown(last.body),
      at: (last.sentAt ?? last.createdAt).toISOString(),
      nextUpdateBy: last.nextUpdateBy?.toISOString() ?? null,
      services: row.services.map(({ service }) => service.name),
      joined: isNear,
      affected: counts[at] ?? 0,
    };
  });
}

/** What those who asked for this ticket were told, the latest first: it stays there after the end. */
export async function toldOnTicket(actor: Actor, name: string): Promise<ToldUpdateView[]> {
  const ticket = { AND: [whereNamed(name), visibleTo(actor)] };
  const rows = await prisma.miUpdate.findMany({
    where: {
      state: "sent",
      audiences: { hasSome: [...OUTSIDE] },
      majorIncident: {
        drill: false,
        OR: [
          { tickets: { some: { unlinkedAt: null, ticket } } },
          // It went over to another with all its tickets: what was told of it before was told.
          { state: "merged", tickets: { some: { ticket } } },
        ],
      },
    },
    orderBy: [{ sentAt: "desc" }, { number: "desc" }],
    take: 50,
  });
  return rows.map((row) => ({
    id: row.id,
    phase: MiUpdateView.shape.phase.parse(row.phase),
    body: row.body,
    bodyHtml: renderMarkdown(row.body),
    at: (row.sentAt ?? row.createdAt).toISOString(),
    nextUpdateBy: row.nextUpdateBy?.toISOString() ?? null,
    corrects: row.correctsId !== null,
  }));
}

/** The gauge of the room: how many people it concerns; 0 for whoever cannot see it. */
export async function affectedFor(actor: Actor, miId: string): Promise<number> {
  const seen = await prisma.majorIncident.findFirst({
    where: { AND: [{ id: miId }, visibleMi(actor)] },
    select: { id: true },
  });
  return seen ? affectedBy(prisma, seen.id) : 0;
}
