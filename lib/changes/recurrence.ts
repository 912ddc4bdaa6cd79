import * as library from "rrule";
import { dayAt, momentOf, wallAt } from "@/lib/calendars/zone";

/** Types and bundlers see the library's names; Node sees the one object that holds them. */
const { RRule } = (
  "RRule" in library ? library : Reflect.get(library, "default")
) as typeof library;

const DAY_MS = 86_400_000;
/** So many days ahead is looked for the next time: mostly it is near. */
const AHEAD_DAYS = [40, 400, 1_100];

export type Span = { startsAt: Date; endsAt: Date };
export type Recurring = Span & {
  rule: string | null;
  timeZone: string | null;
  exceptDates: readonly string[];
};

/**
 * The times of a window that touch a span, the first first. It is reckoned on the wall clock of its zone,
 * so that a night from ten to six stays one when the clocks change.
 */
export function timesOf(window: Recurring, from: Date, to: Date): Span[] {
  const touches = ({ startsAt, endsAt }: Span) => startsAt <= to && endsAt > from;
  const { startsAt, endsAt, rule, timeZone } = window;
  if (rule === null || timeZone === null) return [{ startsAt, endsAt }].filter(touches);
  const long = wallAt(endsAt.getTime(), timeZone) - wallAt(startsAt.getTime(), timeZone);
  const first = wallAt(from.getTime(), timeZone) - long - DAY_MS;
  const last = wallAt(to.getTime(), timeZone) + DAY_MS;
  const excepted = new Set(window.exceptDates);
  return ruleOf(rule, startsAt, timeZone)
    .between(new Date(first), new Date(last), true)
    .filter((begin) => !excepted.has(begin.toISOString().slice(0, 10)))
    .map((begin) => ({
      startsAt: new Date(momentOf(begin.getTime(), timeZone)),
      endsAt: new Date(momentOf(begin.getTime() + long, timeZone)),
    }))
    .filter(touches);
}

/** The time that goes on at a moment, or comes next. */
export function nextOf(window: Recurring, now: Date): Span | null {
  const begin = Math.max(now.getTime(), window.startsAt.getTime());
  for (const days of AHEAD_DAYS) {
    const [next] = timesOf(window, now, new Date(begin + days * DAY_MS));
    if (next) return next;
  }
  return null;
}

/** The first two times of a rule, whatever is excepted. */
export function firstTwo(window: Recurring & { rule: string; timeZone: string }): Date[] {
  const { rule, startsAt, timeZone } = window;
  const wall = new Date(wallAt(startsAt.getTime(), timeZone));
  const begins = ruleOf(rule, startsAt, timeZone).all((_date, at) => at < 2);
  // The library leaves out a first time that is none of the rule's.
  return begins[0]?.getTime() === wall.getTime() ? begins : [];
}

export const dayOf = (moment: Date, timeZone: string) =>
  new Date(dayAt(moment.getTime(), timeZone)).toISOString().slice(0, 10);

/** The rule on a wall clock that hangs in Greenwich. */
function ruleOf(rule: string, startsAt: Date, timeZone: string) {
  // A last day without an hour means the whole of it.
  const whole = rule.replace(/UNTIL=(\d{8})(?=;|$)/, "UNTIL=$1T235959Z");
  const dtstart = new Date(wallAt(startsAt.getTime(), timeZone));
  return new RRule({ ...RRule.parseString(whole), dtstart }, true);
}
