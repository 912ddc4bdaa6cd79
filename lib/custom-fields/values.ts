import { z } from "zod";
import { answerTo, type FieldKind } from "@/lib/catalogue/form";

/** What a field of a desk's own can hold: of a form's kinds those that are values by themselves, and two more. */
export const CUSTOM_KINDS = [
  ...(["text", "long", "choice", "choices"] as const),
  ...(["number", "date", "person", "checkbox"] as const),
] as const;
export type CustomKind = (typeof CUSTOM_KINDS)[number];

export const CUSTOM_KEY = /^[a-z][a-zA-Z0-9]{0,39}$/;
export const CHOICES_LIMIT = 50;
const VALUES_LIMIT = 50;

export type CustomValue = string | number | boolean | string[];

const value = z.union([
  z.string().max(20_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(200)).max(CHOICES_LIMIT),
]);

/** Values by the key of their field, as they are sent; null takes one away. What each may be says its field. */
export const CustomValues = z
  .record(z.string().max(40), value.nullable())
  .refine((record) => Object.keys(record).length <= VALUES_LIMIT, {
    message: `holds more than ${VALUES_LIMIT} members`,
  });
export type CustomValues = z.infer<typeof CustomValues>;

/** Those that were given; what was not is absent. A person is their id. */
export const CustomValuesView = z.record(z.string(), value);
export type CustomValuesView = z.infer<typeof CustomValuesView>;

type Kept = {
  kind: CustomKind;
  choices: readonly string[];
  min: number | null;
  max: number | null;
};

/** What one field takes, the way a request's form takes it. */
export function valueTo({ kind, choices, min, max }: Kept): z.ZodType<CustomValue> {
  if (kind === "checkbox") return z.boolean();
  if (kind === "choices") {
    return z
      .array(z.enum([...choices]))
      .min(1)
      .transform((list) => choices.filter((choice) => list.includes(choice)));
  }
  return answerTo({ kind: kind satisfies FieldKind, choices: [...choices], min, max });
}

export const sameValue = (one: CustomValue | null, other: CustomValue | null) =>
  JSON.stringify(one) === JSON.stringify(other);
