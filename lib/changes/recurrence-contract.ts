import { z } from "zod";
import { isZone } from "@/lib/calendars/zone";

const MOST_TIMES = 500;

const WEEK_DAY = "(?:MO|TU|WE|TH|FR|SA|SU)";
const PARTS: Record<string, RegExp> = {
  FREQ: /^(?:WEEKLY|MONTHLY)$/,
  INTERVAL: /^(?:[1-9]|[1-4]\d|5[0-2])$/,
  COUNT: /^[1-9]\d{0,2}$/,
  UNTIL: /^\d{8}(?:T\d{6}Z?)?$/,
  BYDAY: new RegExp(`^(?:-?[1-5])?${WEEK_DAY}(?:,(?:-?[1-5])?${WEEK_DAY})*$`),
  BYMONTHDAY: /^-?(?:[1-9]|[12]\d|3[01])(?:,-?(?:[1-9]|[12]\d|3[01]))*$/,
  WKST: /^(?:MO|SU)$/,
};

/** What is wrong with a rule; null: nothing. */
export function faultOf(rule: string): string | null {
  const parts = new Map<string, string>();
  for (const part of rule.split(";")) {
    const [name = "", value = ""] = part.split("=");
    if (!PARTS[name]?.test(value)) return `holds “${part}”, which is not known here`;
    if (parts.has(name)) return `says ${name} twice`;
    parts.set(name, value);
  }
  const isWeekly = parts.get("FREQ") === "WEEKLY";
  if (!parts.has("FREQ")) return "says no FREQ";
  if (parts.has("COUNT") && parts.has("UNTIL")) return "says both COUNT and UNTIL";
  if (Number(parts.get("COUNT") ?? 1) > MOST_TIMES) return `counts more than ${MOST_TIMES}`;
  if (isWeekly && parts.has("BYMONTHDAY")) return "says BYMONTHDAY of a week";
  if (isWeekly && /\d/.test(parts.get("BYDAY") ?? "")) return "numbers the days of a week";
  return null;
}

/** RFC 5545: weekly or monthly, such as `FREQ=WEEKLY;BYDAY=SA,SU`. */
export const Rule = z
  .string()
  .max(200)
  .transform((typed) =>
    typed
      .trim()
      .toUpperCase()
      .replace(/^RRULE:/, ""),
  )
  .superRefine((rule, context) => {
    const message = faultOf(rule);
    if (message !== null) context.addIssue({ code: "custom", message });
  });

const day = z.iso.date();

/** How something comes back. Its first time is from `startsAt` to `endsAt`. */
export const recurrence = {
  /** Null: once. */
  rule: Rule.nullable(),
  /** Whose wall clock the rule follows; needed with a rule. */
  timeZone: z.string().max(60).refine(isZone, "is not a time zone").nullable(),
  /** Days of that wall clock on which it does not begin. */
  exceptDates: z
    .array(day)
    .max(200)
    .transform((list) => [...new Set(list)].sort()),
};

const sent = z.iso.datetime();

export const RecurrenceView = {
  rule: z.string().nullable(),
  timeZone: z.string().nullable(),
  exceptDates: z.array(z.string()),
  /** The time that goes on now, or comes next; null: it is over for good. */
  next: z.object({ startsAt: sent, endsAt: sent }).nullable(),
};
