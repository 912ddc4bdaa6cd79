import { invalid } from "@/lib/kernel/errors";
import type { Holiday } from "./contract";

const DAY_MS = 86_400_000;
const MOST_DAYS = 1_000;
/** A rule without an end is followed so far beyond its first day. */
const YEARS_AHEAD = 5;

type Line = { number: number; name: string; parameters: string; value: string };
type Event = { number: number; lines: Line[] };

/**
 * The holidays of an iCalendar text (RFC 5545): its events of whole days that are not cancelled, and
 * what a yearly rule makes of them for five years.
 *
 * @throws `validation-failed` naming the line that cannot be read.
 */
export function holidaysOf(ical: string): Holiday[] {
  const days = new Map<string, string>();
  for (const event of eventsOf(linesOf(ical))) {
    if (lineOf(event, "STATUS")?.value.trim().toUpperCase() === "CANCELLED") continue;
    const name = nameOf(event);
    for (const day of daysOf(event)) days.set(day, name);
    if (days.size > MOST_DAYS) throw fault(event.number, `makes more than ${MOST_DAYS} days`);
  }
  if (days.size === 0) throw fault(1, "holds no event of a whole day");
  return [...days].map(([day, name]) => ({ day, name })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

const fault = (number: number, message: string) =>
  invalid([{ path: "/ical", message: `line ${number}: ${message}` }]);

/** Long lines are folded: one that begins with a blank goes on with the line before. */
function linesOf(ical: string): Line[] {
  const lines: { number: number; text: string }[] = [];
  ical.split(/\r\n|\n|\r/).forEach((text, at) => {
    const last = lines.at(-1);
    if (/^[ \t]/.test(text) && last) last.text += text.slice(1);
    else if (text.trim() !== "") lines.push({ number: at + 1, text });
  });
  return lines.map(({ number, text }) => {
    const parts = /^([A-Za-z0-9-]+)((?:;[^:"]*(?:"[^"]*"[^:"]*)*)?):(.*)$/.exec(text);
    if (!parts) throw fault(number, "is not NAME:value");
    const [, name = "", parameters = "", value = ""] = parts;
    return { number, name: name.toUpperCase(), parameters: parameters.toUpperCase(), value };
  });
}

function eventsOf(lines: readonly Line[]): Event[] {
  const [first] = lines;
  if (first?.name !== "BEGIN" || first.value.trim().toUpperCase() !== "VCALENDAR") {
    throw fault(first?.number ?? 1, "is not BEGIN:VCALENDAR");
  }
  const events: Event[] = [];
  const open: { part: string; number: number }[] = [];
  let event: Event | null = null;
  for (const line of lines) {
    const part = line.value.trim().toUpperCase();
    if (line.name === "BEGIN") {
      open.push({ part, number: line.number });
      if (part === "VEVENT") event = { number: line.number, lines: [] };
    } else if (line.name === "END") {
      const last = open.pop();
      if (last?.part !== part) throw fault(line.number, `ends ${part}, which is not open here`);
      if (part === "VEVENT" && event) events.push(event);
      if (part === "VEVENT") event = null;
    } else if (event && open.at(-1)?.part === "VEVENT") {
      event.lines.push(line);
    }
  }
  const left = open.at(-1);
  if (left) throw fault(left.number, `begins ${left.part}, which never ends`);
  return events;
}

const lineOf = (event: Event, name: string) => event.lines.find((line) => line.name === name);

function nameOf(event: Event): string {
  const said = (lineOf(event, "SUMMARY")?.value ?? "")
    .replaceAll(/\\[nN]/g, " ")
    .replaceAll(/\\([\\;,])/g, "$1")
    .normalize("NFC")
    .replaceAll(/\s+/g, " ")
    .trim();
  return [...said].slice(0, 120).join("") || "Holiday";
}

/** The days that the event covers; one of hours alone closes nothing. */
function daysOf(event: Event): string[] {
  const start = lineOf(event, "DTSTART");
  if (!start) throw fault(event.number, "begins an event that has no DTSTART");
  const isWhole = /;VALUE=DATE(;|$)/.test(start.parameters) || /^\d{8}$/.test(start.value.trim());
  if (!isWhole) return [];
  const first = dateOf(start);
  const end = lineOf(event, "DTEND");
  // The end is the day after the last.
  const after = end ? dateOf(end) : first + DAY_MS;
  if (after < first || (end && after === first)) {
    throw fault(end?.number ?? start.number, "ends the event before it begins");
  }
  const count = Math.round((after - first) / DAY_MS);
  if (count > MOST_DAYS) throw fault(event.number, `makes more than ${MOST_DAYS} days`);
  return begins(event, first).flatMap((begin) =>
    Array.from({ length: count }, (_, at) =>
      new Date(begin + at * DAY_MS).toISOString().slice(0, 10),
    ),
  );
}

function begins(event: Event, first: number): number[] {
  const line = lineOf(event, "RRULE");
  if (!line) return [first];
  const rule = new Map(
    line.value
      .toUpperCase()
      .split(";")
      .map((part) => part.trim().split("=") as [string, string]),
  );
  const date = new Date(first);
  const known = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "WKST"];
  const other = [...rule.keys()].find((name) => !known.includes(name));
  const isSameDay =
    Number(rule.get("BYMONTH") ?? date.getUTCMonth() + 1) === date.getUTCMonth() + 1 &&
    Number(rule.get("BYMONTHDAY") ?? date.getUTCDate()) === date.getUTCDate();
  if (rule.get("FREQ") !== "YEARLY" || other !== undefined || !isSameDay) {
    throw fault(line.number, "is a rule other than the same day of every year");
  }
  const interval = Number(rule.get("INTERVAL") ?? 1);
  const count = Number(rule.get("COUNT") ?? MOST_DAYS);
  if (!Number.isInteger(interval) || interval < 1 || !Number.isInteger(count) || count < 1) {
    throw fault(line.number, "counts by something that is no whole number");
  }
  const until = rule.get("UNTIL");
  const last = until ? dateOf({ ...line, value: until.slice(0, 8) }) : Number.POSITIVE_INFINITY;
  const lastYear = Math.max(new Date().getUTCFullYear(), date.getUTCFullYear()) + YEARS_AHEAD;
  const found: number[] = [];
  for (
    let year = date.getUTCFullYear();
    year <= lastYear && found.length < count;
    year += interval
  ) {
    const day = Date.UTC(year, date.getUTCMonth(), date.getUTCDate());
    // The 29th of February is there in some years alone.
    if (new Date(day).getUTCDate() === date.getUTCDate() && day <= last) found.push(day);
  }
  return found;
}

function dateOf({ number, value }: Line): number {
  const parts = /^(\d{4})(\d\d)(\d\d)/.exec(value.trim());
  if (!parts) throw fault(number, "holds no date such as 20261225");
  const name = `${parts[1]}-${parts[2]}-${parts[3]}`;
  const day = Date.parse(`${name}T00:00:00Z`);
  const isReal = !Number.isNaN(day) && new Date(day).toISOString().startsWith(name);
  if (!isReal || name < "1970-01-01" || name >= "2200-01-01") {
    throw fault(number, `holds ${name}, which is no day between 1970 and 2199`);
  }
  return day;
}
