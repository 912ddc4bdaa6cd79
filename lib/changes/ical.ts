import type { CalendarView } from "./contract";

/** The calendar for other programs (RFC 5545): one entry a change, one a freeze. */
export function icalOf({ changes, freezes }: CalendarView, now: Date, origin: string): string {
  const { host } = new URL(origin);
  const entries = [
    ...changes.map(({ id, reference, subject, state, service, startsAt, endsAt }) => ({
      ...{ id, startsAt, endsAt, summary: `${reference} ${subject}` },
      about: [service?.name, state.replaceAll("_", " ")].filter(Boolean).join(", "),
      url: `${origin}/tickets/${reference}`,
    })),
    ...freezes.map(({ id, title, hard, rule, services, startsAt, endsAt }) => ({
      // One that comes back is there once for each time, and every entry has an identity of its own.
      ...{ id: rule === null ? id : `${id}-${stamp(startsAt)}` },
      ...{ startsAt, endsAt, summary: `${hard ? "⛔" : "⚠"} ${title}` },
      about: services.map(({ name }) => name).join(", "),
      url: `${origin}/changes`,
    })),
  ];
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Muster//Changes//EN"],
    ...["CALSCALE:GREGORIAN", "X-WR-CALNAME:Muster"],
    ...entries.flatMap(({ id, startsAt, endsAt, summary, about, url }) => [
      ...["BEGIN:VEVENT", `UID:${id}@${host}`, `DTSTAMP:${stamp(now.toISOString())}`],
      ...[`DTSTART:${stamp(startsAt)}`, `DTEND:${stamp(endsAt)}`, `SUMMARY:${escaped(summary)}`],
      ...(about === "" ? [] : [`DESCRIPTION:${escaped(about)}`]),
      ...[`URL:${url}`, "END:VEVENT"],
    ]),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

const stamp = (at: string) => at.replace(/\.\d+Z$/, "Z").replaceAll(/[-:]/g, "");

const escaped = (words: string) =>
  words.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll("\n", "\\n");

const LINE_BYTES = 75;

/** No line is longer than 75 bytes; what goes on begins with a space, and no character is cut. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  for (const sign of line) {
    const room = parts.length === 0 ? LINE_BYTES : LINE_BYTES - 1;
    if (Buffer.byteLength(part + sign) > room) {
      parts.push(part);
      part = "";
    }
    part += sign;
  }
  return [...parts, part].join("\r\n ");
}
