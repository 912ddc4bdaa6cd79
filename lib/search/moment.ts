import { type DateTest, type Moment, UNITS, type Unit } from "./grammar";

const MS: Record<Unit, number> = { min: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const DAY_MS = MS.d;

const COMPARED = /^(<=|>=|<|>)(.+)$/;

/** What `created:` and its like say, or null when it cannot be read. */
export function dateTest(text: string): DateTest | null {
  const range = text.split("..");
  if (range.length === 2) return between(range[0] ?? "", range[1] ?? "");
  const compared = COMPARED.exec(text);
  if (compared) {
    const moment = momentOf(compared[2] ?? "");
    const op = (["<", "<=", ">", ">="] as const).find((known) => known === compared[1]);
    return moment && op ? { op, moment } : null;
  }
  const moment = momentOf(text);
  return moment?.kind === "day" ? { op: "on", day: moment.day } : null;
}

function between(from: string, until: string): DateTest | null {
  const ends = [from, until].map((end) => (end === "*" ? null : momentOf(end)));
  const [first = null, last = null] = ends;
  const isWhole = (from === "*" || first !== null) && (until === "*" || last !== null);
  return isWhole && (first !== null || last !== null)
    ? { op: "between", from: first, until: last }
    : null;
}

const AGE = /^(\d{1,5})([a-z]{1,3})$/i;
const DAY = /^(?:19|2\d)\d{2}-\d{2}-\d{2}$/;
const INSTANT = /^(?:19|2\d)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z$/i;

function momentOf(text: string): Moment | null {
  const age = AGE.exec(text);
  const unit = UNITS.find((known) => known === age?.[2]?.toLowerCase());
  if (age && unit) return { kind: "ago", amount: Number(age[1]), unit };
  if (DAY.test(text)) return isReal(text, text) ? { kind: "day", day: text } : null;
  if (!INSTANT.test(text)) return null;
  const moment = text.toUpperCase();
  return isReal(moment, moment.slice(0, 10))
    ? { kind: "instant", iso: new Date(moment).toISOString() }
    : null;
}

/** JavaScript takes the 31st of February for the 3rd of March. */
function isReal(text: string, day: string): boolean {
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}

/** From `from` on, and before `until`. */
export type Interval = { from: Date | null; until: Date | null };

/** The times that pass the test. An age counts backwards: `<2d` is younger than two days. */
export function intervalOf(test: DateTest, now: Date): Interval {
  if (test.op === "on") return spanOf({ kind: "day", day: test.day }, now);
  if (test.op === "between") {
    return {
      from: test.from && spanOf(test.from, now).from,
      until: test.until && spanOf(test.until, now).until,
    };
  }
  const { from, until } = spanOf(test.moment, now);
  const isAge = test.moment.kind === "ago";
  const wantsLater = isAge === test.op.startsWith("<");
  const isInclusive = test.op.endsWith("=");
  if (wantsLater) return { from: isInclusive ? from : until, until: null };
  return { from: null, until: isInclusive ? until : from };
}

/** The same of what is still to come: `<4h` is within four hours from now, or over already. */
export function aheadOf(test: DateTest, now: Date): DateTest {
  const ahead = (moment: Moment): Moment =>
    moment.kind === "ago"
      ? {
          kind: "instant",
          iso: new Date(now.getTime() + moment.amount * MS[moment.unit]).toISOString(),
        }
      : moment;
  if (test.op === "on") return test;
  if (test.op !== "between") return { ...test, moment: ahead(test.moment) };
  return { ...test, from: test.from && ahead(test.from), until: test.until && ahead(test.until) };
}

/** A moment covers a day or a millisecond, the finest that the database keeps. */
function spanOf(moment: Moment, now: Date): { from: Date; until: Date } {
  const at =
    moment.kind === "ago"
      ? now.getTime() - moment.amount * MS[moment.unit]
      : new Date(moment.kind === "day" ? moment.day : moment.iso).getTime();
  return { from: new Date(at), until: new Date(at + (moment.kind === "day" ? DAY_MS : 1)) };
}
