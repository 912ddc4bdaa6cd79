import type { Named } from "@/lib/tickets/contract";
import type { View } from "./views";

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

/** What the filters offer. */
export type Choices = {
  teams: readonly Named[];
  services: readonly Named[];
  agents: readonly Named[];
};

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
