import { command } from "@/lib/kernel/command";
import { invalid } from "@/lib/kernel/errors";
import { CalendarView, ImportHolidaysCommand } from "../contract";
import { calendarRevised } from "../events";
import { holidaysOf } from "../ical";
import { canSetCalendars } from "../policy";
import { lockCalendar } from "../steps";

const MOST = 1_000;

/** Adds the whole days of an iCalendar text to the holidays; what is there already adds nothing. */
export const importHolidays = command({
  name: "calendar.import_holidays",
  input: ImportHolidaysCommand,
  load: (tx, _actor, { calendarId }) => lockCalendar(tx, calendarId),
  allow: canSetCalendars,
  async run({ tx, input, subject: calendar, emit }) {
    const { id } = calendar;
    const kept = CalendarView.shape.holidays.parse(calendar.holidays);
    const byDay = new Map(kept.map((holiday) => [holiday.day, holiday.name]));
    const read = holidaysOf(input.ical);
    if (read.every(({ day, name }) => byDay.get(day) === name)) return { id };
    for (const { day, name } of read) byDay.set(day, name);
    if (byDay.size > MOST) {
      throw invalid([{ path: "/ical", message: `makes more than ${MOST} holidays together` }]);
    }
    const holidays = [...byDay]
      .map(([day, name]) => ({ day, name }))
      .sort((a, b) => (a.day < b.day ? -1 : 1));
    await tx.calendar.update({
      where: { id },
      data: { holidays, version: calendar.version + 1 },
      select: { id: true },
    });
    emit(calendarRevised, id, { changed: ["holidays"] });
    return { id };
  },
});
