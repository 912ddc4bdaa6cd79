import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line, text } from "@/lib/kernel/text";
import { TICKET_TYPES } from "@/lib/tickets/lifecycles/words";
import { CHOICES_LIMIT, CUSTOM_KEY, CUSTOM_KINDS, type CustomKind } from "./values";

/** Who knows of a field. */
export const AUDIENCES = ["desk", "customers"] as const;
/** When there has to be a value; what is needed at `create` is needed at the end, too. */
export const NEEDED = ["never", "create", "resolve"] as const;

const shape = {
  label: line({ max: 60 }),
  help: text({ min: 0, max: 300 }),
  types: z
    .array(z.enum(TICKET_TYPES))
    .min(1)
    .transform((list) => TICKET_TYPES.filter((type) => list.includes(type))),
  /** Of a `choice` or of `choices`, as people read them. */
  choices: z.array(line({ max: 120 })).max(CHOICES_LIMIT),
  /** Of a `number`; null: unbounded. */
  min: z.number().nullable(),
  max: z.number().nullable(),
  audience: z.enum(AUDIENCES),
  required: z.enum(NEEDED),
};

const fixed = {
  /** By which REST and searches name it; it stays what it is. */
  key: z.string().regex(CUSTOM_KEY, "must be one word, such as roomNumber"),
  kind: z.enum(CUSTOM_KINDS),
};

export const CreateField = z
  .strictObject({
    ...fixed,
    ...shape,
    help: shape.help.default(""),
    choices: shape.choices.default([]),
    min: shape.min.default(null),
    max: shape.max.default(null),
    audience: shape.audience.default("desk"),
    required: shape.required.default("never"),
  })
  .superRefine((field, context) => {
    for (const { path, message } of faultsOf(field)) {
      context.addIssue({ code: "custom", path: [path], message });
    }
  })
  .meta({
    id: "CreateCustomField",
    examples: [{ key: "room", label: "Room", kind: "text", types: ["incident"] }],
  });

export const ReviseField = z
  .strictObject({
    ...shape,
    /** Its place among all of them, counted from 0. */
    position: z.int().min(0).max(1_000),
    /** A retired field is asked no more; what was answered stays and is found. */
    retired: z.boolean(),
  })
  .partial()
  .meta({ id: "ReviseCustomField", examples: [{ help: "As it stands on the door." }] });

export const ReviseFieldCommand = ReviseField.extend({ fieldId: id }).meta({
  examples: [{ fieldId: SAMPLE.customField, help: "As it stands on the door." }],
});

type Whole = {
  kind: CustomKind;
  choices: readonly string[];
  min: number | null;
  max: number | null;
};

/** What does not fit together in a field. */
export function faultsOf({ kind, choices, min, max }: Whole): { path: string; message: string }[] {
  const faults: { path: string; message: string }[] = [];
  const isChoice = kind === "choice" || kind === "choices";
  if (isChoice && choices.length < 2)
    faults.push({ path: "choices", message: "needs two or more" });
  if (!isChoice && choices.length > 0) {
    faults.push({ path: "choices", message: "belongs to a choice" });
  }
  if (new Set(choices).size < choices.length) {
    faults.push({ path: "choices", message: "names one twice" });
  }
  if ((min !== null || max !== null) && kind !== "number") {
    faults.push({ path: "min", message: "belongs to a number" });
  }
  if (min !== null && max !== null && min > max) {
    faults.push({ path: "max", message: "must not be less than the least" });
  }
  return faults;
}

/** What a customer reads leaves out who else knows of it and where it stands. */
export const FieldView = z
  .object({
    id,
    ...{ key: z.string(), label: z.string(), help: z.string(), kind: z.enum(CUSTOM_KINDS) },
    types: z.array(z.enum(TICKET_TYPES)),
    choices: z.array(z.string()),
    ...{ min: z.number().nullable(), max: z.number().nullable() },
    required: z.enum(NEEDED),
    audience: z.enum(AUDIENCES).optional(),
    position: z.int().optional(),
    retired: z.boolean().optional(),
    /** On how many tickets there is a value; for admins. */
    tickets: z.int().optional(),
    version: z.int(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "CustomField" });
export type FieldView = z.infer<typeof FieldView>;

export const FieldFilter = {
  type: z.enum(TICKET_TYPES).optional(),
  /** Those that are asked no more; for the desk. */
  retired: z
    .enum(["true", "false"])
    .transform((word) => word === "true")
    .optional(),
};
export type FieldFilter = {
  type?: (typeof TICKET_TYPES)[number] | undefined;
  retired?: boolean | undefined;
};

/** A field on a ticket, with its value as it is and as people read it; null and empty where none was given. */
export type FieldOnTicket = { field: FieldView; value: unknown; text: string };
