import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor, type Page } from "@/lib/kernel/page";
import { whereNamed } from "@/lib/tickets/queries";
import type { LegalHoldView, TrashEntryView, TrashFilter } from "./contract";
import { canHold, canSeeTrash } from "./policy";
import { presentEntry, TRASH_SHAPE } from "./present";

/**
 * What lies in the trash, what went last first; null for whoever may not look there. What has been
 * restored or purged is in it no more.
 */
export async function trashFor(
  actor: Actor,
  filter: TrashFilter,
  page: Page,
): Promise<{ rows: TrashEntryView[]; nextCursor: string | null } | null> {
  if (!canSeeTrash(actor)) return null;
  const before = page.cursor === undefined ? null : (decodeCursor(page.cursor)[0] ?? "");
  const rows = await prisma.trashEntry.findMany({
    where: {
      AND: [
        { outcome: null },
        matching(actor, filter),
        before === null ? {} : { id: { lt: before } },
      ],
    },
    ...TRASH_SHAPE,
    orderBy: { id: "desc" },
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => presentEntry(actor, row)),
    nextCursor: rows.length > page.limit && last ? encodeCursor([last.id]) : null,
  };
}

export function matching(
  actor: Actor,
  { kind, trashedBy, q }: TrashFilter,
): Prisma.TrashEntryWhereInput {
  const where: Prisma.TrashEntryWhereInput = {};
  if (kind) where.kind = kind;
  if (trashedBy === "me") where.trashedById = actor.kind === "person" ? actor.id : null;
  else if (trashedBy) where.trashedById = trashedBy;
  if (q === undefined || q === "") return where;
  const said = { contains: q, mode: "insensitive" as const };
  where.OR = [
    { reference: q.toUpperCase() },
    { reason: said },
    { tickets: { some: { OR: [{ subject: said }, { description: said }] } } },
    { replies: { some: { body: said } } },
  ];
  return where;
}

/** The last entry of this thing, as long as it was not purged. */
export async function entryOf(actor: Actor, subjectId: string): Promise<TrashEntryView | null> {
  if (!canSeeTrash(actor)) return null;
  const row = await prisma.trashEntry.findFirst({
    where: { subjectId },
    ...TRASH_SHAPE,
    orderBy: { id: "desc" },
  });
  return row && row.outcome !== "purged" ? presentEntry(actor, row) : null;
}

/** The entry of a ticket that lies in the trash, by the ticket's id or reference. */
export async function trashedTicketFor(actor: Actor, name: string): Promise<TrashEntryView | null> {
  if (!canSeeTrash(actor)) return null;
  const row = await prisma.trashEntry.findFirst({
    where: { outcome: null, kind: "ticket", tickets: { some: whereNamed(name) } },
    ...TRASH_SHAPE,
  });
  return row && presentEntry(actor, row);
}

/** The replies of a ticket that can be brought back from the trash, by their entries. */
export async function trashedRepliesOf(actor: Actor, ticketId: string): Promise<Set<string>> {
  if (!canSeeTrash(actor)) return new Set();
  const rows = await prisma.reply.findMany({
    where: { ticketId, trashEntry: { outcome: null } },
    select: { trashEntryId: true },
  });
  return new Set(rows.flatMap(({ trashEntryId }) => trashEntryId ?? []));
}

/** Everybody who has put something into it that is still there, for the filter. */
export async function trashersFor(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (!canSeeTrash(actor)) return [];
  return prisma.user.findMany({
    where: { trashed: { some: { outcome: null } } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}

/** The hold that stands, also on a ticket in the trash; null without one, and for all but admins. */
export async function legalHoldFor(actor: Actor, name: string): Promise<LegalHoldView | null> {
  if (!canHold(actor)) return null;
  const hold = await prisma.legalHold.findFirst({
    where: {
      liftedAt: null,
      ticket: { AND: [whereNamed(name), { OR: [{ trashEntryId: null }, LIES_IN_TRASH] }] },
    },
    include: { setBy: { select: { id: true, name: true } } },
  });
  return (
    hold && {
      id: hold.id,
      ticketId: hold.ticketId,
      reason: hold.reason,
      setBy: hold.setBy,
      setAt: hold.setAt.toISOString(),
    }
  );
}

const LIES_IN_TRASH = { trashEntry: { outcome: null } } as const;
