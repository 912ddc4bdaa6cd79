import { command } from "@/lib/kernel/command";
import { ReviseCalendarCommand } from "../contract";
import { calendarRevised } from "../events";
import { canSetCalendars } from "../policy";
import { lockCalendar, requireFreeName } from "../steps";

const NAMES = ["name", "timeZone", "hours", "holidays"] as const;

/** Every clock that counts by it counts anew. */
export const reviseCalendar = command({
  name: "calendar.revise",
  input: ReviseCalendarCommand,
  load: (tx, _actor, { calendarId }) => lockCalendar(tx, calendarId),
  allow: canSetCalendars,
  versionOf: ({ version }) => version,
  async run({ tx, input, subject: calendar, emit }) {
    const { id } = calendar;
    const changed = NAMES.filter(
      (name) =>
        input[name] !== undefined &&
        sameJson(input[name]) !== sameJson(Reflect.get(calendar, name)),
    );
    if (changed.length === 0) return { id };
    if (input.name !== undefined) await requireFreeName(tx, input.name, id);
    const data = Object.fromEntries(changed.map((name) => [name, input[name]]));
    await tx.calendar.update({
      where: { id },
      data: { ...data, version: calendar.version + 1 },
      select: { id: true },
    });
    emit(calendarRevised, id, { changed });
    return { id };
  },
});

/** The database keeps the members of JSON in an order of its own. */
function sameJson(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
