"use server";

import { getTranslations } from "next-intl/server";
import { createCalendar } from "@/lib/calendars/commands/create-calendar";
import { importHolidays } from "@/lib/calendars/commands/import-holidays";
import { removeCalendar } from "@/lib/calendars/commands/remove-calendar";
import { reviseCalendar } from "@/lib/calendars/commands/revise-calendar";
import { action } from "@/lib/web/action";
import { calendarFrom } from "@/lib/web/calendar-forms";

const LIST = "/admin/service-levels/calendars";

export const createCalendarAction = action(createCalendar, {
  input: calendarFrom,
  answer: ({ id }) => ({ goTo: `${LIST}/${id}` }),
});

export const reviseCalendarAction = action(reviseCalendar, {
  input: calendarFrom,
  answer: async () => ({ message: (await getTranslations("sla"))("calendar.saved") }),
});

export const importHolidaysAction = action(importHolidays, {
  answer: async () => ({ message: (await getTranslations("sla"))("calendar.imported") }),
});

export const removeCalendarAction = action(removeCalendar, { answer: () => ({ goTo: LIST }) });
