import { type FieldError, invalid } from "@/lib/kernel/errors";
import { firstTwo, type Recurring } from "./recurrence";

const LONGEST_MS = 366 * 86_400_000;

type Sent = {
  startsAt?: string | undefined;
  endsAt?: string | undefined;
  rule?: string | null | undefined;
  timeZone?: string | null | undefined;
  exceptDates?: string[] | undefined;
};

/** What is kept with what was sent laid over it. Without a rule there is no zone, and nothing to except. */
export function timesFrom(sent: Sent, kept?: Recurring) {
  const rule = sent.rule === undefined ? (kept?.rule ?? null) : sent.rule;
  const timeZone = sent.timeZone === undefined ? (kept?.timeZone ?? null) : sent.timeZone;
  // The clock of a rule shows no parts of a second.
  const momentOf = (sent: string | undefined, kept: Date | undefined) => {
    const ms = (sent === undefined ? (kept ?? new Date(0)) : new Date(sent)).getTime();
    return new Date(rule === null ? ms : Math.floor(ms / 1_000) * 1_000);
  };
  return {
    startsAt: momentOf(sent.startsAt, kept?.startsAt),
    endsAt: momentOf(sent.endsAt, kept?.endsAt),
    rule,
    timeZone: rule === null ? null : timeZone,
    exceptDates: rule === null ? [] : [...(sent.exceptDates ?? kept?.exceptDates ?? [])],
  };
}

export const isSameTime = (one: Recurring, other: Recurring) =>
  one.startsAt.getTime() === other.startsAt.getTime() &&
  one.endsAt.getTime() === other.endsAt.getTime() &&
  one.rule === other.rule &&
  one.timeZone === other.timeZone &&
  one.exceptDates.join() === other.exceptDates.join();

/**
 * @throws `validation-failed` for a span that is none or longer than a year, and for a rule that has no
 * zone, does not begin with its first time, or comes back before it is over.
 */
export function requireTimes(window: Recurring): void {
  const { startsAt, endsAt, rule, timeZone } = window;
  const long = endsAt.getTime() - startsAt.getTime();
  if (long <= 0 || long > LONGEST_MS) {
    throw fault("/endsAt", "must come after its start, within a year");
  }
  if (rule === null) return;
  if (timeZone === null) throw fault("/timeZone", "is needed for what comes back");
  const [first, second] = firstTwo({ ...window, rule, timeZone });
  if (!first) throw fault("/rule", "does not begin at startsAt");
  if (second && second.getTime() - first.getTime() < long) {
    throw fault("/endsAt", "must come before it begins again");
  }
}

const fault = (path: string, message: string) => invalid([{ path, message } satisfies FieldError]);
