import { createCalendar } from "@/lib/calendars/commands/create-calendar";
import { importHolidays } from "@/lib/calendars/commands/import-holidays";
import { removeCalendar } from "@/lib/calendars/commands/remove-calendar";
import { reviseCalendar } from "@/lib/calendars/commands/revise-calendar";
import {
  CalendarView,
  CreateCalendar,
  ImportHolidays,
  ReviseCalendar,
} from "@/lib/calendars/contract";
import { calendarFor, calendarsFor } from "@/lib/calendars/queries";
import { id } from "@/lib/kernel/text";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "Service levels";
const admin = { tag, scope: "admin" } as const;
const show = {
  view: CalendarView,
  run: (actor: Parameters<typeof calendarFor>[0], outcome: { id: string }) =>
    calendarFor(actor, outcome.id),
};

export const calendars = resource("/calendars", {
  GET: list({
    tag,
    id: "listCalendars",
    summary: "When the desk is at work; for agents",
    item: CalendarView,
    run: ({ actor, page }) => calendarsFor(actor, page),
  }),
  POST: endpoint(createCalendar, {
    ...admin,
    id: "createCalendar",
    summary: "Add a calendar: hours of the week in a zone, and holidays",
    body: CreateCalendar,
    show: { ...show, at: (view) => `/api/v1/calendars/${view.id}` },
  }),
});

export const calendar = resource(
  "/calendars/{id}",
  {
    GET: read({
      tag,
      id: "getCalendar",
      summary: "One calendar; for agents",
      view: CalendarView,
      run: ({ actor, param }) => calendarFor(actor, param("id")),
    }),
    PATCH: endpoint(reviseCalendar, {
      ...admin,
      id: "reviseCalendar",
      summary: "Change a calendar; the clocks that count by it count anew",
      version: "required",
      body: ReviseCalendar,
      input: (body, { param }) => ({ ...body, calendarId: param("id") }),
      show,
    }),
    DELETE: endpoint(removeCalendar, {
      ...admin,
      id: "removeCalendar",
      summary: "Remove a calendar by which no policy counts",
      input: (_body, { param }) => ({ calendarId: param("id") }),
    }),
  },
  { id },
);

export const calendarHolidays = resource(
  "/calendars/{id}/holidays",
  {
    POST: endpoint(importHolidays, {
      ...admin,
      id: "importHolidays",
      summary: "Add the whole days of an iCalendar file to the holidays",
      body: ImportHolidays,
      input: (body, { param }) => ({ ...body, calendarId: param("id") }),
      show,
    }),
  },
  { id },
);
