import { beyond, encodeCursor, type Page, placeIn } from "./page";

type Listed<View> = { rows: View[]; nextCursor: string | null };
type Way = "oldest" | "latest";

/**
 * One page of a list that goes by when its rows were made, with the id where that is the same: the
 * conditions and the order of the query, and the page out of what it found (one row more than fits).
 */
export function byTime(page: Page, list: string, way: Way = "oldest") {
  const direction = way === "oldest" ? ("asc" as const) : ("desc" as const);
  const place = page.cursor === undefined ? null : placeIn(page.cursor, list);
  return {
    where: place ? beyond(way === "oldest" ? "gt" : "lt", "createdAt", place) : {},
    orderBy: [{ createdAt: direction }, { id: direction }],
    take: page.limit + 1,
    paged<Row extends { id: string; createdAt: Date }, View>(
      rows: readonly Row[],
      present: (row: Row) => View,
    ): Listed<View> {
      const shown = rows.slice(0, page.limit);
      const last = rows.length > page.limit ? shown.at(-1) : undefined;
      return {
        rows: shown.map(present),
        nextCursor: last ? encodeCursor([last.createdAt.toISOString(), last.id], list) : null,
      };
    },
  };
}
