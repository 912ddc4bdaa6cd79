import { TrashFilter } from "@/lib/trash/contract";

export type Asked = Record<string, string | string[] | undefined>;

/** What the address asks for; what cannot be understood of it is left out. */
export function trashQueryOf(asked: Asked): { filter: TrashFilter; cursor: string | undefined } {
  const filter: TrashFilter = {};
  const { kind, trashedBy, q } = TrashFilter.shape;
  const kinds = kind.safeParse(asked.kind);
  if (kinds.success && kinds.data) filter.kind = kinds.data;
  const people = trashedBy.safeParse(asked.trashedBy);
  if (people.success && people.data) filter.trashedBy = people.data;
  const words = q.safeParse(asked.q);
  if (words.success && words.data) filter.q = words.data;
  return { filter, cursor: typeof asked.cursor === "string" ? asked.cursor : undefined };
}
