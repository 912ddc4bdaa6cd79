import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { beyond, encodeCursor, type Page, placeIn } from "@/lib/kernel/page";
import { visibleMi, whereMiNamed } from "./queries";
import { LinkedTicketView, type MiEntryView, WorkItemView } from "./room-contract";

const NAMED = { select: { id: true, name: true } } as const;

/** The id of one that this actor can see. */
export async function miIdFor(actor: Actor, name: string): Promise<string | null> {
  const mi = await prisma.majorIncident.findFirst({
    where: { AND: [whereMiNamed(name), visibleMi(actor)] },
    select: { id: true },
  });
  return mi?.id ?? null;
}

const ITEM = { include: { owner: NAMED, createdBy: NAMED } } as const;

type ItemRow = Awaited<ReturnType<typeof itemRows>>[number];

const itemRows = (where: object, take: number) =>
  prisma.workItem.findMany({
    where,
    ...ITEM,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take,
  });

/** What is to be done for it, in the order in which it came up. */
export async function workItemsFor(
  actor: Actor,
  name: string,
  page: Page,
): Promise<{ rows: WorkItemView[]; nextCursor: string | null } | null> {
  const majorIncidentId = await miIdFor(actor, name);
  if (majorIncidentId === null) return null;
  const list = `work ${majorIncidentId}`;
  const after = afterPlace(page.cursor, "createdAt", list);
  const rows = await itemRows({ AND: [{ majorIncidentId }, after] }, page.limit + 1);
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(presentItem),
    nextCursor:
      rows.length > page.limit && last
        ? encodeCursor([last.createdAt.toISOString(), last.id], list)
        : null,
  };
}

export async function workItemFor(actor: Actor, id: string): Promise<WorkItemView | null> {
  const row = await prisma.workItem.findFirst({
    where: { id, majorIncident: visibleMi(actor) },
    ...ITEM,
  });
  return row && presentItem(row);
}

function presentItem(row: ItemRow): WorkItemView {
  const shape = WorkItemView.shape;
  return {
    id: row.id,
    majorIncidentId: row.majorIncidentId,
    title: row.title,
    owner: row.owner,
    role: shape.role.parse(row.role),
    dueAt: row.dueAt?.toISOString() ?? null,
    state: shape.state.parse(row.state),
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    doneAt: row.doneAt?.toISOString() ?? null,
    version: row.version,
  };
}

/** What somebody wrote into the timeline. */
export async function entryFor(actor: Actor, id: string): Promise<MiEntryView | null> {
  const row = await prisma.miEntry.findFirst({
    where: { id, majorIncident: visibleMi(actor) },
    include: { author: NAMED },
  });
  return (
    row && {
      id: row.id,
      author: row.author,
      body: row.body,
      knownAt: row.knownAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
    }
  );
}

/** The tickets that hang on it, in the order in which they were linked. */
export async function linkedTicketsFor(
  actor: Actor,
  name: string,
  page: Page,
): Promise<{ rows: LinkedTicketView[]; nextCursor: string | null } | null> {
  const majorIncidentId = await miIdFor(actor, name);
  if (majorIncidentId === null) return null;
  const list = `tickets ${majorIncidentId}`;
  const rows = await prisma.miTicket.findMany({
    where: {
      AND: [
        { majorIncidentId, unlinkedAt: null, ticket: { trashEntryId: null } },
        afterPlace(page.cursor, "linkedAt", list),
      ],
    },
    include: {
      ticket: {
        select: {
          id: true,
          reference: true,
          subject: true,
          type: true,
          state: true,
          requester: NAMED,
          organisation: NAMED,
          assignee: NAMED,
        },
      },
    },
    orderBy: [{ linkedAt: "asc" }, { id: "asc" }],
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const shape = LinkedTicketView.shape;
  return {
    rows: shown.map(({ ticket, ...link }) => ({
      ...ticket,
      state: shape.state.parse(ticket.state),
      via: shape.via.parse(link.via),
      disposition: shape.disposition.parse(link.disposition),
      stillBrokenAt: link.stillBrokenAt?.toISOString() ?? null,
      linkedAt: link.linkedAt.toISOString(),
    })),
    nextCursor:
      rows.length > page.limit && last
        ? encodeCursor([last.linkedAt.toISOString(), last.id], list)
        : null,
  };
}

function afterPlace(cursor: string | undefined, column: "createdAt" | "linkedAt", list: string) {
  if (cursor === undefined) return {};
  return beyond("gt", column, placeIn(cursor, list));
}
