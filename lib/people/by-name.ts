import { invalid } from "@/lib/kernel/errors";
import { beyond, decodeCursor, encodeCursor, type Page } from "@/lib/kernel/page";

export type Paged<View> = { rows: View[]; nextCursor: string | null };

export const NAMED = { select: { id: true, name: true } } as const;

export const BY_NAME: [{ name: "asc" }, { id: "asc" }] = [{ name: "asc" }, { id: "asc" }];

/** Names are shared by several people, so the id settles their order. */
export function afterName({ cursor }: Page) {
  if (cursor === undefined) return {};
  const [name, id, ...more] = decodeCursor(cursor);
  if (name === undefined || id === undefined || more.length > 0) {
    throw invalid([{ path: "/cursor", message: "belongs to another list" }]);
  }
  return beyond("gt", "name", { at: name, id });
}

/** A part of a name, in whatever letters. */
export const named = (part: string | undefined) =>
  part === undefined ? {} : { name: containing(part) };

export const containing = (part: string) => ({
  contains: part.replace(/[\\%_]/g, "\\$&"),
  mode: "insensitive" as const,
});

export function paged<Row extends { id: string; name: string }, View>(
  rows: readonly Row[],
  { limit }: Page,
  present: (row: Row) => View,
): Paged<View> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(present),
    nextCursor: rows.length > limit && last ? encodeCursor([last.name, last.id]) : null,
  };
}
