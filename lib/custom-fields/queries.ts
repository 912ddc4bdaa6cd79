import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAdmin, isAgent } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor, type Page } from "@/lib/kernel/page";
import type { TicketView } from "@/lib/tickets/contract";
import type { TicketType } from "@/lib/tickets/lifecycles/words";
import { type FieldFilter, type FieldOnTicket, FieldView } from "./contract";

const LIST = "custom-fields";
const IN_ORDER = [{ position: "asc" }, { id: "asc" }] as const satisfies object[];

/** What this actor may know of: all of it the desk, and of what is asked now, what is for them, a customer. */
function knownTo(actor: Actor): Prisma.CustomFieldWhereInput {
  return isAgent(actor) ? {} : { audience: "customers", retiredAt: null };
}

/** The fields there are, in their order; without `retired` those that are asked now. */
export async function customFieldsFor(
  actor: Actor,
  { type, retired = false }: FieldFilter,
  page: Page,
): Promise<{ rows: FieldView[]; nextCursor: string | null }> {
  const [position, id] = page.cursor === undefined ? [] : decodeCursor(page.cursor, LIST);
  const rows = await prisma.customField.findMany({
    where: {
      AND: [
        knownTo(actor),
        { retiredAt: retired ? { not: null } : null },
        type ? { types: { has: type } } : {},
        position !== undefined && id !== undefined
          ? {
              OR: [
                { position: { gt: Number(position) } },
                { position: Number(position), id: { gt: id } },
              ],
            }
          : {},
      ],
    },
    orderBy: IN_ORDER,
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  const counts = isAdmin(actor) ? await ticketsWith(shown.map(({ id }) => id)) : null;
  return {
    rows: shown.map((row) => presentField(actor, row, counts)),
    nextCursor: last ? encodeCursor([String(last.position), last.id], LIST) : null,
  };
}

export async function customFieldFor(actor: Actor, id: string): Promise<FieldView | null> {
  const row = await prisma.customField.findFirst({ where: { AND: [{ id }, knownTo(actor)] } });
  if (!row) return null;
  return presentField(actor, row, isAdmin(actor) ? await ticketsWith([id]) : null);
}

const MOST = 200;

/** What a form asks for a ticket of this type. */
export async function askedFields(actor: Actor, type: TicketType): Promise<FieldView[]> {
  const rows = await prisma.customField.findMany({
    where: { AND: [knownTo(actor), { retiredAt: null, types: { has: type } }] },
    orderBy: IN_ORDER,
    take: MOST,
  });
  return rows.map((row) => presentField(actor, row, null));
}

/** The fields of a ticket: those that are asked now, and those that somebody has answered before. */
export async function fieldsOnTicket(actor: Actor, ticket: TicketView): Promise<FieldOnTicket[]> {
  const { customFields: values } = ticket;
  const isAsked = { retiredAt: null, types: { has: ticket.type } };
  const isForThem = isAgent(actor) ? {} : { audience: "customers" };
  const rows = await prisma.customField.findMany({
    where: { AND: [isForThem, { OR: [isAsked, { key: { in: Object.keys(values) } }] }] },
    orderBy: IN_ORDER,
    take: MOST,
  });
  const names = await namesIn(rows.flatMap(({ kind, key }) => (kind === "person" ? [key] : [])));
  return rows.map((row) => {
    const value = values[row.key] ?? null;
    const text = row.kind === "person" ? (names.get(String(value)) ?? "") : textOf(value);
    return { field: presentField(actor, row, null), value, text };
  });

  async function namesIn(keys: readonly string[]) {
    const ids = keys.flatMap((key) => (typeof values[key] === "string" ? [values[key]] : []));
    if (ids.length === 0) return new Map<string, string>();
    const people = await prisma.user.findMany({
      where: { id: { in: ids } },
      select: { id: true, name: true },
    });
    return new Map(people.map(({ id, name }) => [id, name]));
  }
}

/** The same for whoever looks in where customers are: nothing of the desk's own. */
export const fieldsForCustomers = async (actor: Actor, ticket: TicketView) =>
  (await fieldsOnTicket(actor, ticket)).filter(({ field }) => field.audience !== "desk");

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.join(", ") : value === null ? "" : String(value);

type Row = Prisma.CustomFieldGetPayload<object>;

async function ticketsWith(fieldIds: string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await prisma.$queryRaw<{ id: string; tickets: number }[]>`
    select field_id as id, count(distinct ticket_id)::int as tickets from custom_value
    where field_id = any(${fieldIds}::uuid[]) group by field_id`;
  return new Map(rows.map(({ id, tickets }) => [id, tickets]));
}

function presentField(actor: Actor, row: Row, counts: ReadonlyMap<string, number> | null) {
  return FieldView.parse({
    ...{ id: row.id, key: row.key, label: row.label, help: row.help, kind: row.kind },
    ...{ types: row.types, choices: row.choices, min: row.min, max: row.max },
    ...{ required: row.required, version: row.version, createdAt: row.createdAt.toISOString() },
    ...(isAgent(actor)
      ? { audience: row.audience, position: row.position, retired: row.retiredAt !== null }
      : {}),
    ...(counts ? { tickets: counts.get(row.id) ?? 0 } : {}),
  });
}
