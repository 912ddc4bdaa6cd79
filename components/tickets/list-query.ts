import { TicketFilter } from "@/lib/tickets/contract";
import { FIRST_VIEW, VIEWS, type View, viewOf } from "./views";

export type Search = Record<string, string | string[] | undefined>;

/** The filters that a person may add to a view, in the order in which they are shown. */
export const FILTERS = ["type", "state", "priority", "assignee", "team", "service"] as const;
export type FilterName = (typeof FILTERS)[number];

export type ListQuery = {
  view: View;
  chosen: Partial<Record<FilterName, readonly string[]>>;
  /** What is searched for, in the query language. */
  q?: string | undefined;
  cursor: string | undefined;
};

/** What an address asks to be listed. What it says wrongly is left out rather than refused. */
export function listQueryOf(search: Search): ListQuery {
  const chosen: ListQuery["chosen"] = {};
  for (const name of FILTERS) {
    const values = valuesOf(search[name]);
    const only = LISTS.has(name) ? values : values.slice(0, 1);
    const asked = { [name]: LISTS.has(name) ? only : only[0] };
    if (only.length > 0 && TicketFilter.safeParse(asked).success) chosen[name] = only;
  }
  const q = valuesOf(search.q)[0]?.trim() || undefined;
  return {
    // A search goes through all tickets unless a view was named beside it.
    view: viewOf(search.view) ?? (q === undefined ? FIRST_VIEW : "all"),
    chosen,
    ...(q === undefined ? {} : { q }),
    cursor: valuesOf(search.cursor)[0],
  };
}

const LISTS: ReadonlySet<FilterName> = new Set(["state", "priority"]);

/** The view narrowed by what was chosen; a chosen filter takes the place of the view's own. */
export function filterOf({ view, chosen }: ListQuery): TicketFilter {
  const asked = Object.fromEntries(
    Object.entries(chosen).map(([name, values]) => [
      name,
      LISTS.has(name as FilterName) ? [...values] : values[0],
    ]),
  );
  return TicketFilter.parse({ ...VIEWS[view], ...asked });
}

/** The address of a list, or of a ticket opened from it. */
export function hrefOf(path: string, query: ListQuery, change: Partial<ListQuery> = {}): string {
  const { view, chosen, q, cursor } = { ...query, ...change };
  const search = new URLSearchParams({ view });
  if (q !== undefined) search.set("q", q);
  for (const name of FILTERS) {
    for (const value of chosen[name] ?? []) search.append(name, value);
  }
  if (cursor !== undefined) search.set("cursor", cursor);
  return `${path}?${search}`;
}

/** The same list without one of the chosen values. */
export function without(query: ListQuery, name: FilterName, value: string): Partial<ListQuery> {
  const left = (query.chosen[name] ?? []).filter((other) => other !== value);
  return { chosen: { ...query.chosen, [name]: left }, cursor: undefined };
}

function valuesOf(value: string | string[] | undefined): string[] {
  const list = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return list.filter((item) => item !== "");
}
