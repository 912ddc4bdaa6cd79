import { ticketReacted, ticketReplied, ticketReplyEdited } from "@/lib/conversations/events";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent, type Person } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor, type Page } from "@/lib/kernel/page";
import { miUpdateSent } from "@/lib/major-incidents/events";
import { visibleMi } from "@/lib/major-incidents/queries";
import { ticketCreated, ticketMoved, ticketReminded, ticketWatched } from "@/lib/tickets/events";
import { visibleTo } from "@/lib/tickets/queries";
import type { NotificationView } from "./contract";
import { ASKING, idsIn, type Names, NOTICE_SHAPE, presentNotice, type Told } from "./present";

export const TOLD_TO_CUSTOMERS = [
  ticketCreated,
  ticketMoved,
  ticketReplied,
  ticketReplyEdited,
  ticketReacted,
  ticketReminded,
  ticketWatched,
]
  .filter(({ audience }) => audience === "public")
  .map(({ name }) => name)
  .concat(miUpdateSent.name, ASKING);

/**
 * Whose inbox a notice is in, and still belongs into: somebody who lost sight of a ticket, or is no
 * longer an agent, loses the notices that came with it. What tells of something in the trash is there
 * again once that is restored.
 */
export function noticesOf(actor: Actor): Prisma.NotificationWhereInput {
  if (actor.kind !== "person") return { id: { in: [] } };
  const own = { userId: actor.id, trashEntryId: null };
  if (isAgent(actor)) {
    return {
      ...own,
      OR: [
        { ticketId: null, majorIncidentId: null },
        { ticket: visibleTo(actor) },
        { majorIncidentId: { not: null }, majorIncident: visibleMi(actor) },
      ],
    };
  }
  return {
    ...own,
    OR: [
      { ticket: visibleTo(actor), event: { kind: { in: TOLD_TO_CUSTOMERS } } },
      // Whoever is asked to approve something need not see the ticket itself.
      { ticket: { trashEntryId: null }, event: { kind: { in: [...ASKING] } } },
      // Whoever said “me too” has no ticket for it.
      { ticketId: null, majorIncidentId: { not: null }, event: { kind: miUpdateSent.name } },
    ],
  };
}

/** The inbox, newest first. */
export async function notificationsFor(
  actor: Actor,
  filter: { unread?: boolean | undefined },
  page: Page,
): Promise<{ rows: NotificationView[]; nextCursor: string | null }> {
  const before = page.cursor === undefined ? null : decodeCursor(page.cursor)[0];
  const rows = await prisma.notification.findMany({
    where: {
      AND: [
        noticesOf(actor),
        filter.unread ? { readAt: null } : {},
        before === null ? {} : { id: { lt: before ?? "" } },
      ],
    },
    ...NOTICE_SHAPE,
    orderBy: { id: "desc" },
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: await presented(actor, shown),
    nextCursor: rows.length > page.limit && last ? encodeCursor([last.id]) : null,
  };
}

export async function notificationFor(actor: Actor, id: string): Promise<NotificationView | null> {
  const row = await prisma.notification.findFirst({
    where: { AND: [{ id }, noticesOf(actor)] },
    ...NOTICE_SHAPE,
  });
  if (!row) return null;
  return (await presented(actor, [row]))[0] ?? null;
}

/**
 * How an event is told to somebody, whether or not they have a notice of it; null when they may not
 * know of it, or there is nothing left of what it tells.
 */
export async function tellingFor(
  actor: Person,
  { eventId, reason }: { eventId: string; reason: string },
): Promise<NotificationView | null> {
  const event = await prisma.event.findUnique({ where: { id: eventId } });
  if (!event || (!isAgent(actor) && !TOLD_TO_CUSTOMERS.includes(event.kind))) return null;
  const about = await subjectOf(actor, event.subjectId);
  if (!about || (await isUnsaid(event.facts))) return null;
  const told = { id: event.id, event, ...about, reason, createdAt: event.createdAt, readAt: null };
  return (await presented(actor, [told]))[0] ?? null;
}

async function subjectOf(actor: Person, id: string) {
  const ticket = await prisma.ticket.findFirst({
    where: { AND: [{ id }, visibleTo(actor)] },
    select: NOTICE_SHAPE.include.ticket.select,
  });
  if (ticket) return { ticket, majorIncident: null };
  const majorIncident = await prisma.majorIncident.findFirst({
    where: { AND: [{ id }, visibleMi(actor)] },
    select: NOTICE_SHAPE.include.majorIncident.select,
  });
  return majorIncident && { ticket: null, majorIncident };
}

async function isUnsaid(facts: unknown): Promise<boolean> {
  const replyId = typeof facts === "object" && facts !== null && Reflect.get(facts, "replyId");
  if (typeof replyId !== "string") return false;
  const said = await prisma.reply.count({ where: { id: replyId, trashEntryId: null } });
  return said === 0;
}

/** The number on the badge; with a `limit` counted no further than that. */
export async function unreadCount(actor: Actor, limit: number | null = null): Promise<number> {
  const unread = { AND: [noticesOf(actor), { readAt: null }] };
  if (actor.kind !== "person" || !isAgent(actor)) {
    if (limit === null) return prisma.notification.count({ where: unread });
    return prisma.notification.count({ where: unread, take: limit });
  }
  // The scope of `noticesOf` for the many that are about tickets alone, counted in an index.
  const [row] = await prisma.$queryRaw<{ plain: number; others: number }[]>`
    select count(*) filter (where major_incident_id is null)::int as plain,
      count(major_incident_id)::int as others
    from (
      select n.major_incident_id from notification n
      where n.user_id = ${actor.id}::uuid and n.read_at is null and n.trash_entry_id is null
        and (n.major_incident_id is not null or n.ticket_id is null
          or n.ticket_id not in (select id from ticket where trash_entry_id is not null))
      limit ${limit}) one`;
  const { plain = 0, others = 0 } = row ?? {};
  if (others === 0) return plain;
  // Not all of these need be theirs to see, so that there may be room below the limit for more.
  if (plain + others === limit) return unreadCount(actor);
  const ofMis = { AND: [unread, { majorIncidentId: { not: null } }] };
  return plain + (await prisma.notification.count({ where: ofMis }));
}

/** The notices of these ids, as this actor reads them; in no order. */
export async function notificationsOf(
  actor: Actor,
  ids: readonly string[],
): Promise<NotificationView[]> {
  const rows = await prisma.notification.findMany({
    where: { AND: [{ id: { in: [...ids] } }, noticesOf(actor)] },
    ...NOTICE_SHAPE,
  });
  return presented(actor, rows);
}

async function presented(actor: Actor, rows: readonly Told[]) {
  const names = await namesOf(idsIn(rows));
  return rows.map((row) => presentNotice(actor, row, names));
}

async function namesOf(ids: readonly string[]): Promise<Names> {
  const named = { where: { id: { in: [...ids] } }, select: { id: true, name: true } };
  const [users, teams, tickets, tasks] = await Promise.all([
    prisma.user.findMany(named),
    prisma.team.findMany(named),
    prisma.ticket.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, reference: true },
    }),
    prisma.task.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, title: true },
    }),
  ]);
  return Object.fromEntries([
    ...tasks.map(({ id, title }) => [id, title]),
    ...[...users, ...teams].map(({ id, name }) => [id, name]),
    ...tickets.map(({ id, reference }) => [id, reference]),
  ]);
}
