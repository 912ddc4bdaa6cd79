import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { invalid } from "@/lib/kernel/errors";
import { beyond, decodeCursor, encodeCursor, type Page } from "@/lib/kernel/page";
import {
  LinkView,
  type MoveView,
  type TicketFilter,
  type TicketRow,
  type TicketView,
} from "./contract";
import { fieldsOf, movesFrom } from "./lifecycle";
import type { Move } from "./lifecycles/words";
import { missingToSubmit } from "./plan";
import { partsOf, type Seen } from "./policy";
import {
  presentRow,
  presentTicket,
  ROW_SHAPE,
  seenOf,
  TICKET_SHAPE,
  type TicketRecord,
} from "./present";
import { referencesIn } from "./references";

/** Every read of a ticket starts here: what this actor may know to exist. */
export function visibleTo(actor: Actor): Prisma.TicketWhereInput {
  return { trashEntryId: null, ...reachableBy(actor) };
}

/** The same whether or not it lies in the trash, for what does no more than tell that it does. */
export function reachableBy(actor: Actor): Prisma.TicketWhereInput {
  if (isAgent(actor)) return {};
  if (actor.kind !== "person") return { id: { in: [] } };
  const own: Prisma.TicketWhereInput[] = [{ requesterId: actor.id }];
  const { organisationId } = actor;
  if (organisationId !== null) {
    // Whoever was added and left the organisation since has nothing to do with its tickets any more.
    own.push({ organisationId, watchers: { some: { userId: actor.id } } });
    if (actor.orgManager) own.push({ organisationId });
  }
  return { OR: own };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A ticket by its id or its reference. */
export function whereNamed(name: string): Prisma.TicketWhereInput {
  return UUID.test(name) ? { id: name } : { reference: name.toUpperCase() };
}

export async function ticketFor(actor: Actor, name: string): Promise<TicketView | null> {
  const row = await recordFor(actor, name);
  return row ? ((await presented(actor, [row]))[0] ?? null) : null;
}

/** The same with what the actor may do with it now, which a page would ask for next. */
export async function ticketWithMovesFor(
  actor: Actor,
  name: string,
): Promise<{ ticket: TicketView; moves: MoveView[] } | null> {
  const row = await recordFor(actor, name);
  const ticket = row && (await presented(actor, [row]))[0];
  if (!ticket) return null;
  const seen = seenOf(row);
  const moves = await openMoves(actor, row.id, seen);
  const missing = row.change ? missingToSubmit(row.change, row.serviceId, seen.condition) : [];
  return {
    ticket,
    moves: moves.map((move) => moveView(seen, move, move.event === "submit" ? missing : [])),
  };
}

const recordFor = (actor: Actor, name: string): Promise<TicketRecord | null> =>
  prisma.ticket.findFirst({
    where: { AND: [whereNamed(name), visibleTo(actor)] },
    ...TICKET_SHAPE,
  });

/** Whole tickets; what their descriptions refer to is looked up once for all of them. */
async function presented(actor: Actor, rows: readonly TicketRecord[]): Promise<TicketView[]> {
  const texts = rows.map(({ description }) => description);
  const references = await referencesIn(actor, visibleTo(actor), texts);
  return rows.map((row) => presentTicket(actor, row, references));
}

/** A link of which the actor can see both ends. */
export async function linkFor(actor: Actor, id: string): Promise<LinkView | null> {
  const visible = visibleTo(actor);
  const row = await prisma.ticketLink.findFirst({ where: { id, from: visible, to: visible } });
  return (
    row && {
      id: row.id,
      kind: LinkView.shape.kind.parse(row.kind),
      fromId: row.fromId,
      toId: row.toId,
      policy: LinkView.shape.policy.parse(row.policy),
    }
  );
}

/** What has a form of the catalogue is sent again with its answers, which is no plain move. */
export async function openMoves(actor: Actor, id: string, seen: Seen): Promise<Move[]> {
  const parts = partsOf(actor, seen);
  const moves = movesFrom(seen.type, seen.state, parts, seen.condition);
  const hasForm =
    moves.some(({ event }) => event === "resubmit") &&
    (await prisma.requestRecord.count({ where: { ticketId: id } })) > 0;
  return hasForm ? moves.filter(({ event }) => event !== "resubmit") : moves;
}

/** A move as it is listed, with the fields that it takes, and what the ticket has to say before. */
export const moveView = (seen: Seen, move: Move, missing: readonly string[]): MoveView => ({
  event: move.event,
  to: move.to === "same" ? seen.state : move.to,
  fields: [...takenBy(move), ...missing.map(missingField)],
});

const missingField = (at: string): MoveView["fields"][number] => ({
  name: at.split("/").at(-1) ?? "",
  required: true,
  at,
});

const takenBy = (move: Move): MoveView["fields"] =>
  fieldsOf(move).map((field) => {
    const values = move.values?.[field];
    return {
      name: field,
      // Whoever takes on work that nobody has becomes its assignee, without saying so.
      required: field !== "assigneeId" && (move.required?.includes(field) ?? false),
      ...(values ? { values: [...values] } : {}),
    };
  });

export const SORTS = ["-updatedAt", "updatedAt", "-createdAt", "createdAt"] as const;
export type Sort = (typeof SORTS)[number];

/**
 * One page of what the actor may see, by keyset: the cursor names the last row's place, so rows
 * that change meanwhile neither repeat nor hide others.
 */
export async function ticketsFor(
  actor: Actor,
  filter: TicketFilter,
  page: Page & { sort?: Sort | undefined },
): Promise<{ rows: TicketRow[]; nextCursor: string | null }> {
  const { where, orderBy, column, sort } = await listed(actor, filter, page);
  const rows = await prisma.ticket.findMany({
    where,
    select: rowFor(actor),
    orderBy,
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  return {
    rows: shown.map((row) => presentRow(actor, row)),
    nextCursor: nextCursor(rows.length > page.limit, shown.at(-1), column, sort),
  };
}

/** The same page as whole tickets, for REST. */
export async function fullTicketsFor(
  actor: Actor,
  filter: TicketFilter,
  page: Page & { sort?: Sort | undefined },
): Promise<{ rows: TicketView[]; nextCursor: string | null }> {
  const { where, orderBy, column, sort } = await listed(actor, filter, page);
  const rows = await prisma.ticket.findMany({
    where,
    ...TICKET_SHAPE,
    orderBy,
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  return {
    rows: await presented(actor, shown),
    nextCursor: nextCursor(rows.length > page.limit, shown.at(-1), column, sort),
  };
}

/** The lines of these tickets, in the order of the ids, without what the actor may not see. */
export async function rowsOf(actor: Actor, ids: readonly string[]): Promise<TicketRow[]> {
  const rows = await prisma.ticket.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visibleTo(actor)] },
    select: rowFor(actor),
  });
  return inOrder(ids, rows).map((row) => presentRow(actor, row));
}

/** The same tickets as a whole. */
export async function viewsOf(actor: Actor, ids: readonly string[]): Promise<TicketView[]> {
  const rows = await prisma.ticket.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visibleTo(actor)] },
    ...TICKET_SHAPE,
  });
  return presented(actor, inOrder(ids, rows));
}

function inOrder<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function rowFor(actor: Actor) {
  return {
    ...ROW_SHAPE.select,
    notifications: {
      where: {
        userId: actor.kind === "person" ? actor.id : "",
        readAt: null,
        trashEntryId: null,
      },
      select: { id: true },
      take: 1,
    },
  } as const;
}

async function listed(
  actor: Actor,
  filter: TicketFilter,
  page: Page & { sort?: Sort | undefined },
) {
  const sort = page.sort ?? "-updatedAt";
  const column = columnOf(actor, sort);
  const direction = sort.startsWith("-") ? ("desc" as const) : ("asc" as const);
  return {
    sort,
    column,
    where: {
      AND: [await listable(actor), matching(actor, filter), afterCursor(page.cursor, sort, column)],
    },
    orderBy: [{ [column]: direction }, { id: direction }],
  };
}

/** Past this many watched tickets their ids are more work than reading through all tickets. */
const WATCHED_AT_MOST = 5_000;

/**
 * The scope of `visibleTo`, and beside it the same in a form of which each part has an index:
 * PostgreSQL would read every ticket to ask whether it is watched.
 */
async function listable(actor: Actor): Promise<Prisma.TicketWhereInput> {
  const visible = visibleTo(actor);
  if (isAgent(actor) || actor.kind !== "person") return visible;
  const watched = await prisma.ticketWatcher.findMany({
    where: { userId: actor.id },
    select: { ticketId: true },
    take: WATCHED_AT_MOST + 1,
  });
  if (watched.length > WATCHED_AT_MOST) return visible;
  const own: Prisma.TicketWhereInput[] = [{ requesterId: actor.id }];
  if (watched.length > 0) own.push({ id: { in: watched.map(({ ticketId }) => ticketId) } });
  if (actor.orgManager && actor.organisationId !== null) {
    own.push({ organisationId: actor.organisationId });
  }
  return { AND: [visible, { OR: own }] };
}

type Column = "updatedAt" | "createdAt" | "publicAt";

function columnOf(actor: Actor, sort: Sort): Column {
  if (sort.endsWith("createdAt")) return "createdAt";
  return isAgent(actor) ? "updatedAt" : "publicAt";
}

function nextCursor(
  more: boolean,
  last: ({ id: string } & Record<Column, Date>) | undefined,
  column: Column,
  sort: Sort,
): string | null {
  return more && last ? encodeCursor([sort, last[column].toISOString(), last.id]) : null;
}

function afterCursor(
  cursor: string | undefined,
  sort: Sort,
  column: Column,
): Prisma.TicketWhereInput {
  if (cursor === undefined) return {};
  const [cursorSort, at, id] = decodeCursor(cursor);
  if (cursorSort !== sort || at === undefined || id === undefined) {
    throw invalid([{ path: "/cursor", message: "belongs to another list" }]);
  }
  return beyond(sort.startsWith("-") ? "lt" : "gt", column, { at: new Date(at), id });
}

function matching(actor: Actor, filter: TicketFilter): Prisma.TicketWhereInput {
  const self = actor.kind === "person" ? actor.id : null;
  const where: Prisma.TicketWhereInput = {};
  if (filter.state) where.state = { in: filter.state };
  else if (filter.open !== undefined) {
    where.open = filter.open;
  }
  if (filter.type) where.type = filter.type;
  if (filter.holdReason) where.holdReason = filter.holdReason;
  if (filter.service) where.serviceId = filter.service;
  if (filter.requester)
    where.requesterId = filter.requester === "me" ? (self ?? "") : filter.requester;
  if (filter.assignee === "none") where.assigneeId = null;
  else if (filter.assignee) where.assigneeId = filter.assignee === "me" ? self : filter.assignee;
  // A customer filtering by what only agents see would learn it from the rows that stay.
  if (!isAgent(actor)) return where;
  if (filter.priority) where.priority = { in: filter.priority };
  if (filter.team) where.teamId = filter.team;
  return where;
}
