import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { canKnowField } from "./policy";
import type { CustomValue, CustomValuesView } from "./values";

/** The values of a ticket with what tells who may know them. */
export const VALUES = {
  select: {
    ...{ text: true, number: true, date: true, userId: true, flag: true },
    field: { select: { id: true, key: true, kind: true, audience: true } },
  },
  orderBy: { position: "asc" },
} as const satisfies Prisma.Ticket$customValuesArgs;

type Columns = {
  text: string | null;
  number: number | null;
  date: Date | null;
  userId: string | null;
  flag: boolean | null;
};
export type ValueRow = Columns & { field: { key: string; kind: string; audience: string } };

/** Values by the key of their field, as far as the actor may know of it. */
export function presentValues(actor: Actor, rows: readonly ValueRow[]): CustomValuesView {
  return valuesIn(rows.filter(({ field }) => canKnowField(actor, field)));
}

export function valuesIn(rows: readonly ValueRow[]): CustomValuesView {
  const values: Record<string, CustomValue> = {};
  for (const { field, ...columns } of rows) {
    const value = oneOf(columns);
    const before = values[field.key];
    if (field.kind !== "choices") values[field.key] = value;
    else values[field.key] = [...(Array.isArray(before) ? before : []), String(value)];
  }
  return values;
}

function oneOf({ text, number, date, userId, flag }: Columns): Exclude<CustomValue, string[]> {
  return flag ?? number ?? date?.toISOString().slice(0, 10) ?? userId ?? text ?? "";
}
