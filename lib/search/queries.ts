import { type Actor, isAgent } from "@/lib/kernel/actor";
import { invalid } from "@/lib/kernel/errors";
import { decodeCursor, encodeCursor, type Page } from "@/lib/kernel/page";
import type { TicketFilter, TicketRow, TicketView } from "@/lib/tickets/contract";
import { type Sort as ListSort, rowsOf, viewsOf } from "@/lib/tickets/queries";
import { compile } from "./compile";
import { type CustomMeanings, meaningsIn } from "./custom";
import { QueryFault } from "./fault";
import { termsOfFilter } from "./from-filter";
import type { Node, SortWord } from "./grammar";
import { type Names, namesIn } from "./names";
import { parse } from "./parse";
import { permit } from "./permit";
import { similarTo } from "./similar";
import { type Place, placesOf, type Sort, type Wanted } from "./statement";

export type SearchPage = Page & {
  sort?: ListSort | undefined;
  /** Narrows what the query finds. */
  filter?: TicketFilter | undefined;
};

type Found<Row> = {
  rows: Row[];
  nextCursor: string | null;
  /** Nothing matched as it was typed, and these have words like it. */
  similar: boolean;
};

/**
 * One page of what the query finds among what the actor may see, by keyset. `sort:` in the query
 * goes before the page's own order.
 * @throws {QueryFault} for a query that cannot be understood, or not by this actor.
 */
export async function searchTickets(
  actor: Actor,
  q: string,
  page: SearchPage,
): Promise<Found<TicketRow>> {
  const { ids, ...found } = await find(actor, q, page);
  return { ...found, rows: await rowsOf(actor, ids) };
}

/** The same page as whole tickets, for REST. */
export async function fullSearch(
  actor: Actor,
  q: string,
  page: SearchPage,
): Promise<Found<TicketView>> {
  const { ids, ...found } = await find(actor, q, page);
  return { ...found, rows: await viewsOf(actor, ids) };
}

type FoundIds = { ids: string[]; nextCursor: string | null; similar: boolean };

async function find(actor: Actor, q: string, page: SearchPage): Promise<FoundIds> {
  const { where: asked, sort: said, sortAt } = parse(q);
  if (asked) permit(actor, asked);
  if (said === "due" && !isAgent(actor)) {
    throw new QueryFault("agentsOnly", sortAt ?? { at: 0, end: q.length }, { said: "sort:due" });
  }
  const sort = said === null ? (page.sort ?? "-updatedAt") : SORTED[said];
  const after = placeOf(page.cursor, sort);
  const where = joined([...(asked ? [asked] : []), ...termsOfFilter(actor, page.filter ?? {})]);
  const names = where ? await namesIn(actor, where) : NO_NAMES;
  const scope = { actor, sort, after, limit: page.limit };
  const custom = where ? await meaningsIn(actor, where) : NO_CUSTOM;
  const sight = { actor, names, custom, now: new Date() };

  if (!after?.similar) {
    const exact = where && compile(where, { ...sight, similar: NO_WORDS });
    const found = await pageOf({ ...scope, conditions: exact, similar: false });
    if (found.ids.length > 0 || after) return found;
  }
  const similar = asked ? await similarTo(asked) : NO_WORDS;
  if (!where || similar.size === 0) return NOTHING;
  return pageOf({ ...scope, conditions: compile(where, { ...sight, similar }), similar: true });
}

const NOTHING: FoundIds = { ids: [], nextCursor: null, similar: false };
const NO_NAMES: Names = new Map();
const NO_CUSTOM: CustomMeanings = new Map();
const NO_WORDS: ReadonlyMap<string, readonly string[]> = new Map();

const SORTED: Record<SortWord, Sort> = {
  "-updated": "-updatedAt",
  updated: "updatedAt",
  "-created": "-createdAt",
  created: "createdAt",
  due: "dueAt",
};

function joined(parts: readonly Node[]): Node | null {
  const [only = null] = parts;
  return parts.length > 1 ? { kind: "all", of: parts } : only;
}

async function pageOf(wanted: Wanted & { similar: boolean }): Promise<FoundIds> {
  const { limit, sort, similar } = wanted;
  const rows = await placesOf(wanted);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    ids: shown.map(({ id }) => id),
    nextCursor:
      rows.length > limit && last
        ? encodeCursor([LIST, sort, last.time.toISOString(), last.id, similar ? "similar" : ""])
        : null,
    similar: similar && shown.length > 0,
  };
}

const LIST = "search";

function placeOf(cursor: string | undefined, sort: Sort): (Place & { similar: boolean }) | null {
  if (cursor === undefined) return null;
  const [list, cursorSort, time, id, similar] = decodeCursor(cursor);
  if (list !== LIST || cursorSort !== sort || time === undefined || id === undefined) {
    throw invalid([{ path: "/cursor", message: "belongs to another list" }]);
  }
  return { time, id, similar: similar === "similar" };
}
