import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor, type Page } from "@/lib/kernel/page";
import { id as Id } from "@/lib/kernel/text";
import { LISTED_AT_MOST } from "@/lib/people/naming";
import { visibleTicket } from "@/lib/tickets/visible-ticket";
import { requestsOf } from "./answered";
import { type ItemFilter, ItemView, type RequestView } from "./contract";
import { near } from "./steps";

const NAMED = { select: { id: true, name: true } } as const;
const LIST = "catalogue";
const SHAPE = {
  include: {
    ...{ service: NAMED, team: NAMED, policy: NAMED },
    versions: { orderBy: { number: "desc" }, take: 1, select: { form: true, tasks: true } },
  },
} as const satisfies Prisma.CatalogueItemDefaultArgs;
type Row = Prisma.CatalogueItemGetPayload<typeof SHAPE>;

/** What can be asked for, by category and name. What is not offered now only the desk sees. */
export async function catalogueFor(
  actor: Actor,
  { q, category }: ItemFilter,
  page: Page,
): Promise<{ rows: ItemView[]; nextCursor: string | null }> {
  const [inCategory, name, id] = page.cursor === undefined ? [] : decodeCursor(page.cursor, LIST);
  const rows = await prisma.catalogueItem.findMany({
    where: {
      AND: [
        isAgent(actor) ? {} : { enabled: true },
        category === undefined ? {} : { category },
        ...(q ?? "").split(" ").filter(Boolean).map(holding),
        inCategory !== undefined && name !== undefined && id !== undefined
          ? {
              OR: [
                { category: { gt: inCategory } },
                { category: inCategory, name: { gt: name } },
                { category: inCategory, name, id: { gt: id } },
              ],
            }
          : {},
      ],
    },
    ...SHAPE,
    orderBy: [{ category: "asc" }, { name: "asc" }, { id: "asc" }],
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map((row) => presentItem(actor, row)),
    nextCursor: last ? encodeCursor([last.category, last.name, last.id], LIST) : null,
  };
}

function holding(word: string): Prisma.CatalogueItemWhereInput {
  const contains = { contains: word, mode: "insensitive" as const };
  return { OR: [{ name: contains }, { summary: contains }, { category: contains }] };
}

/** Null also for what is no identity at all: a form may say anything. */
export async function itemFor(actor: Actor, id: string): Promise<ItemView | null> {
  if (!Id.safeParse(id).success) return null;
  const row = await prisma.catalogueItem.findFirst({
    where: { id, ...(isAgent(actor) ? {} : { enabled: true }) },
    ...SHAPE,
  });
  return row && presentItem(actor, row);
}

function presentItem(actor: Actor, row: Row): ItemView {
  const [now] = row.versions;
  return ItemView.parse({
    ...{ id: row.id, name: row.name, summary: row.summary, category: row.category },
    ...{ service: row.service, version: row.version, formNumber: row.number },
    form: now?.form ?? [],
    createdAt: row.createdAt.toISOString(),
    ...(isAgent(actor)
      ? { team: row.team, policy: row.policy, enabled: row.enabled, tasks: now?.tasks ?? [] }
      : {}),
  });
}

/** What a ticket asks for; null for one that asks for nothing of the catalogue, or is not seen. */
export async function requestFor(actor: Actor, name: string): Promise<RequestView | null> {
  const ticket = await visibleTicket(actor, name);
  if (!ticket) return null;
  return (await requestsOf([ticket.id])).get(ticket.id) ?? null;
}

/** Whom the actor can name in a form, by name; before them those of `kept` who come behind. */
export async function nameableFor(
  actor: Actor,
  kept: readonly unknown[] = [],
): Promise<{ id: string; name: string }[]> {
  if (actor.kind !== "person") return [];
  const where = { deactivatedAt: null, ...(isAgent(actor) ? {} : near(actor)) };
  const people = await prisma.user.findMany({
    ...{ where, ...NAMED },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: LISTED_AT_MOST,
  });
  const listed = new Set(people.map(({ id }) => id));
  const named = kept.flatMap((one) => Id.safeParse(one).data ?? []);
  const behind = named.filter((id) => !listed.has(id));
  if (behind.length === 0) return people;
  const also = { AND: [where, { id: { in: behind } }] };
  return [...(await prisma.user.findMany({ where: also, ...NAMED })), ...people];
}
