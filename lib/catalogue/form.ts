import { z } from "zod";
import { id, line, text } from "@/lib/kernel/text";

/** What a field of a request form can hold. */
export const FIELD_KINDS = ["text", "long", "choice", "number", "date", "person", "file"] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

const key = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/, "must be one word, such as roomNumber");
const choice = line({ max: 120 });

export const FormField = z
  .strictObject({
    key,
    label: line({ max: 120 }),
    hint: line({ min: 0, max: 300 }).default(""),
    kind: z.enum(FIELD_KINDS),
    required: z.boolean().default(false),
    /** Of a `choice`, as people read them. */
    choices: z.array(choice).max(50).default([]),
    /** Of a `number`; null: unbounded. */
    min: z.number().nullable().default(null),
    max: z.number().nullable().default(null),
    /** Asked only while an earlier choice has this answer; null: always. */
    shownWhen: z.strictObject({ field: key, is: choice }).nullable().default(null),
  })
  .meta({ id: "NewRequestFormField" });
export type FormField = z.infer<typeof FormField>;

/** The same as it is kept. */
export const FieldView = z
  .object({
    ...{ key: z.string(), label: z.string(), hint: z.string() },
    ...{ kind: z.enum(FIELD_KINDS), required: z.boolean(), choices: z.array(z.string()) },
    ...{ min: z.number().nullable(), max: z.number().nullable() },
    shownWhen: z.object({ field: z.string(), is: z.string() }).nullable(),
  })
  .meta({ id: "RequestFormField" });

const FIELDS_LIMIT = 50;
export const FILES_LIMIT = 10;

/** A form, checked as a whole: each field has its own name, and asks only for what came before it. */
export const RequestForm = z
  .array(FormField)
  .max(FIELDS_LIMIT)
  .superRefine((form, context) => {
    for (const [at, field] of form.entries()) {
      for (const [path, message] of faultsOf(form, field, at)) {
        context.addIssue({ code: "custom", path: [at, path], message });
      }
    }
  });
export type RequestForm = z.infer<typeof RequestForm>;

function faultsOf(form: RequestForm, field: FormField, at: number): [string, string][] {
  const earlier = form.slice(0, at);
  const faults: [string, string][] = [];
  if (earlier.some(({ key: other }) => other === field.key)) {
    faults.push(["key", "is the name of another field"]);
  }
  const isChoice = field.kind === "choice";
  if (isChoice && field.choices.length < 2) faults.push(["choices", "needs two or more"]);
  if (!isChoice && field.choices.length > 0) faults.push(["choices", "belongs to a choice"]);
  if (new Set(field.choices).size < field.choices.length) {
    faults.push(["choices", "names one twice"]);
  }
  const isBounded = field.min !== null || field.max !== null;
  if (isBounded && field.kind !== "number") faults.push(["min", "belongs to a number"]);
  if (field.min !== null && field.max !== null && field.min > field.max) {
    faults.push(["max", "must not be less than the least"]);
  }
  if (field.kind === "file" && earlier.some(({ kind }) => kind === "file")) {
    faults.push(["kind", "cannot be asked twice: one field takes all the files"]);
  }
  const { shownWhen } = field;
  if (shownWhen) {
    const asked = earlier.find(({ key: other }) => other === shownWhen.field);
    if (asked?.kind !== "choice") faults.push(["shownWhen", "must name an earlier choice"]);
    else if (!asked.choices.includes(shownWhen.is)) {
      faults.push(["shownWhen", "must name one of that field's choices"]);
    }
  }
  return faults;
}

export type Answer = string | number | string[];
export type Answers = Record<string, Answer>;

/** The fields that are asked, given what was answered so far. */
export function askedIn(
  form: RequestForm,
  answers: Readonly<Record<string, unknown>>,
): FormField[] {
  const asked: FormField[] = [];
  for (const field of form) {
    const { shownWhen } = field;
    const isAsked =
      shownWhen === null ||
      (asked.some(({ key: other }) => other === shownWhen.field) &&
        answers[shownWhen.field] === shownWhen.is);
    if (isAsked) asked.push(field);
  }
  return asked;
}

/**
 * What a form takes as its answers: every field that is asked and needed, nothing of a field that is not
 * asked, and nothing that is no field of it.
 */
export function answersTo(form: RequestForm): z.ZodType<Answers> {
  const shape = Object.fromEntries(
    form.map((field) => [field.key, answerTo(field).optional()] as const),
  );
  return z
    .strictObject(shape)
    .superRefine((answers, context) => {
      const asked = new Set(askedIn(form, answers).map((field) => field.key));
      for (const field of form) {
        const isThere = answers[field.key] !== undefined;
        const message = complaint(form, field, asked.has(field.key), isThere);
        if (message !== null) context.addIssue({ code: "custom", path: [field.key], message });
      }
    })
    .transform((answers): Answers => {
      const given = Object.entries(answers).filter(([, answer]) => answer !== undefined);
      return Object.fromEntries(given) as Answers;
    });
}

function complaint(
  form: RequestForm,
  field: FormField,
  isAsked: boolean,
  isThere: boolean,
): string | null {
  if (isAsked) return field.required && !isThere ? "is needed" : null;
  if (!isThere || field.shownWhen === null) return null;
  const { field: other, is } = field.shownWhen;
  const label = form.find(({ key: name }) => name === other)?.label ?? other;
  return `is asked only when “${label}” is “${is}”`;
}

/** What one field takes by its kind. */
export function answerTo(
  field: Pick<FormField, "kind" | "choices" | "min" | "max">,
): z.ZodType<Answer> {
  switch (field.kind) {
    case "text":
      return line({ max: 500 });
    case "long":
      return text({ max: 10_000 });
    case "choice":
      return z.enum(field.choices);
    case "number":
      return bounded(field);
    case "date":
      return z.iso.date();
    case "person":
      return id;
    case "file":
      return z.array(id).min(1).max(FILES_LIMIT);
  }
}

function bounded({ min, max }: Pick<FormField, "min" | "max">): z.ZodNumber {
  const atLeast = min === null ? z.number() : z.number().min(min);
  return max === null ? atLeast : atLeast.max(max);
}
