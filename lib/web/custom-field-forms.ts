import { customFieldsFor } from "@/lib/custom-fields/queries";
import type { CustomKind } from "@/lib/custom-fields/values";
import type { Actor } from "@/lib/kernel/actor";
import { type Fields, withoutEmpty } from "./form";
import { sessionActor } from "./session-actor";

const PREFIX = "custom-";
const MOST = { limit: 1_000 };

/** A value as the control of its kind sends it; null: it was left empty. */
function valueFrom(kind: CustomKind, typed: string | string[]): unknown {
  if (Array.isArray(typed)) return typed.length === 0 ? null : typed.map(decoded);
  if (kind === "checkbox") return typed === "yes";
  if (typed === "") return null;
  return kind === "number" && Number.isFinite(Number(typed)) ? Number(typed) : typed;
}

/** What is not as we wrote it stays for the contract to refuse. */
function decoded(typed: string): string {
  try {
    return decodeURIComponent(typed);
  } catch {
    return typed;
  }
}

async function valuesFrom(actor: Actor | null, fields: Fields): Promise<Record<string, unknown>> {
  const typed = Object.entries(fields).filter(([name]) => name.startsWith(PREFIX));
  if (typed.length === 0 || !actor) return {};
  const { rows } = await customFieldsFor(actor, {}, MOST);
  const kinds = new Map(rows.map(({ key, kind }) => [key, kind]));
  return Object.fromEntries(
    typed.map(([name, value]) => {
      const key = name.slice(PREFIX.length);
      return [key, valueFrom(kinds.get(key) ?? "text", value)];
    }),
  );
}

const besides = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith(PREFIX)));

/** The form of a new ticket, which may ask for the desk's own fields as well. */
export const withCustom =
  (input: (fields: Fields) => unknown = withoutEmpty) =>
  async (fields: Fields): Promise<unknown> => {
    const values = Object.entries(await valuesFrom(await sessionActor(), fields));
    const given = values.filter(([, value]) => value !== null);
    const words = input(besides(fields));
    if (given.length === 0) return words;
    return { ...Object(words), customFields: Object.fromEntries(given) };
  };

/** The form beside a ticket: what was emptied is taken away. */
export async function customRevisionFrom(fields: Fields): Promise<unknown> {
  return {
    ...withoutEmpty(besides(fields)),
    customFields: await valuesFrom(await sessionActor(), fields),
  };
}

/** A field as the admins' form says it; choices stand one on a line. */
export function fieldFrom(fields: Fields): unknown {
  const {
    choices = "",
    min = "",
    max = "",
    help = "",
    fieldId,
    fieldKey: key,
    kind,
    position = "",
    ...rest
  } = fields;
  const numberOf = (typed: string | string[]) =>
    typed === "" ? null : Number.isFinite(Number(typed)) ? Number(typed) : typed;
  const isNew = fieldId === undefined;
  return {
    ...withoutEmpty(rest),
    ...(isNew ? { key, kind } : { fieldId }),
    ...(position === "" ? {} : { position: numberOf(position) }),
    help,
    choices: String(choices)
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
    ...{ min: numberOf(min), max: numberOf(max) },
  };
}

export const retirementFrom = ({ fieldId, retired }: Fields): unknown => ({
  fieldId,
  retired: retired === "true",
});
