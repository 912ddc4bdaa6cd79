import { z } from "zod";
import { invalid, issuesAt } from "@/lib/kernel/errors";
import { line, text } from "@/lib/kernel/text";
import { CHANGE_KINDS, CHANGE_OUTCOMES } from "./lifecycles/words";

const long = text({ max: 20_000 });
const said = text({ max: 2_000 });
const at = z.iso.datetime({ offset: true });
const RISKS = ["high", "medium", "low"] as const;

/** What a change has under `fields` (ITIL 4: change enablement). */
export const ChangeFields = z
  .strictObject({
    kind: z.enum(CHANGE_KINDS).default("normal"),
    risk: z.enum(RISKS).default("medium"),
    plan: long.optional(),
    testPlan: long.optional(),
    backoutPlan: long.optional(),
    plannedStart: at.optional(),
    plannedEnd: at.optional(),
    /** Of an emergency: it was made already, and has no window any more. */
    retroactive: z.boolean().default(false),
  })
  .refine(({ kind, retroactive }) => !retroactive || kind === "emergency", {
    path: ["retroactive"],
    message: "is for emergencies only",
  })
  .refine(
    ({ retroactive, plannedStart, plannedEnd }) =>
      !retroactive || (plannedStart === undefined && plannedEnd === undefined),
    { path: ["plannedStart"], message: "does not belong to what was made already" },
  )
  .refine(
    ({ plannedStart, plannedEnd }) =>
      plannedStart === undefined ||
      plannedEnd === undefined ||
      new Date(plannedStart) < new Date(plannedEnd),
    { path: ["plannedEnd"], message: "must come after plannedStart" },
  );
export type ChangeFields = z.infer<typeof ChangeFields>;

/** Of a problem's analysis: five whys, each the answer to the one before, and how it went. */
export const WHYS = ["why1", "why2", "why3", "why4", "why5"] as const;
export const POINTS = ["firstSign", "noticed", "contained", "found"] as const;
/** Looking back at a major problem: what went well, what did not, what keeps it from coming back. */
export const LOOKS = ["reviewWell", "reviewBadly", "reviewPrevents"] as const;

/** What a problem has under `fields`. */
export const ProblemFields = z.strictObject({
  category: line({ max: 100 }).optional(),
  cause: long.optional(),
  workaround: long.optional(),
  publicTitle: line({ max: 200 }).optional(),
  why1: said.optional(),
  why2: said.optional(),
  why3: said.optional(),
  why4: said.optional(),
  why5: said.optional(),
  firstSign: said.optional(),
  noticed: said.optional(),
  contained: said.optional(),
  found: said.optional(),
  /** It is looked back at before it is closed. */
  major: z.boolean().default(false),
  reviewWell: said.optional(),
  reviewBadly: said.optional(),
  reviewPrevents: said.optional(),
});
export type ProblemFields = z.infer<typeof ProblemFields>;

/** Besides what was sent: what the change's moves have written. */
export const ChangeRecord = z.object({
  kind: z.enum(CHANGE_KINDS),
  risk: z.enum(RISKS),
  plan: z.string().nullable(),
  testPlan: z.string().nullable(),
  backoutPlan: z.string().nullable(),
  plannedStart: z.string().nullable(),
  plannedEnd: z.string().nullable(),
  actualStart: z.string().nullable(),
  actualEnd: z.string().nullable(),
  outcome: z.enum(CHANGE_OUTCOMES).nullable(),
  /** What was learnt from it. */
  review: z.string().nullable(),
  templateId: z.string().nullable(),
  retroactive: z.boolean(),
  held: z.boolean(),
});

type Typed =
  | { type: "change"; fields: ChangeFields }
  | { type: "problem"; fields: ProblemFields }
  | null;

/**
 * The fields of a change or a problem by their own contract; null for the other types.
 *
 * @throws `validation-failed` naming each that is unknown or wrong.
 */
export function typedFields(input: { type: string; fields?: unknown }): Typed {
  const given = input.fields ?? {};
  if (input.type === "change") return { type: "change", fields: checked(ChangeFields, given) };
  if (input.type === "problem") return { type: "problem", fields: checked(ProblemFields, given) };
  return null;
}

/** What is kept with what was sent laid over it, by the type's contract; null takes a member away. */
export function mergedFields<Fields>(
  schema: z.ZodType<Fields> & { shape: Record<string, unknown> },
  kept: Record<string, unknown>,
  sent: unknown,
): Fields {
  const known = Object.entries(kept)
    .filter(([name]) => name in schema.shape)
    .map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]);
  const merged = { ...Object.fromEntries(known), ...Object(sent) };
  const present = Object.entries(merged).filter(([, value]) => value !== null);
  return checked(schema, Object.fromEntries(present));
}

function checked<Fields>(schema: z.ZodType<Fields>, given: unknown): Fields {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw invalid(issuesAt("/fields", parsed.error));
}
