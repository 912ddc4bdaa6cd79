import { type BusinessCalendar, type Opened, opened } from "./business-time";
import { CalendarView, hoursOf } from "./contract";

type Row = { timeZone: string; hours: unknown; holidays: unknown };

/** What the database keeps as JSON went through the contract on its way in. */
export function calendarOf({ timeZone, hours, holidays }: Row): BusinessCalendar {
  const shape = CalendarView.shape;
  return {
    timeZone,
    hours: hoursOf(shape.hours.parse(hours)),
    holidays: shape.holidays.parse(holidays),
  };
}

export const openedOf = (row: Row): Opened => opened(calendarOf(row));
