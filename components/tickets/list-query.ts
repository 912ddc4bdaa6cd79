import { TicketFilter } from "@/lib/tickets/contract";
import { FILTERS, type FilterName, type ListQuery } from "./list-address";
import { FIRST_VIEW, VIEWS, viewOf } from "./views";

export type Search = Record<string, string | string[] | undefined>;

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

/** The people and things by which the list is narrowed. */
export const narrowedBy = ({ chosen }: ListQuery): string[] =>
  [chosen.assignee, chosen.team, chosen.service].flatMap((values) => values ?? []);

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

function valuesOf(value: string | string[] | undefined): string[] {
  const list = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return list.filter((item) => item !== "");
}
