import { DEFAULT_MATRIX, LEVELS } from "@/lib/tickets/priority";
import { MISSING } from "../attacks/row";
import type { FormQuestion } from "./form-question";

const policies = (action: string) => `(admin)/admin/service-levels#${action}`;
const calendars = (action: string) => `(admin)/admin/service-levels/calendars#${action}`;

const teams = (action: string) => `(admin)/admin/service-levels/teams#${action}`;

const POLICY = { name: "A matrix's", "P5-resolution": "1 h" };
const CALENDAR = { name: "A matrix's", timeZone: "UTC", day1: "09:00-17:00" };
const MATRIX = Object.fromEntries(
  LEVELS.flatMap((impact) =>
    LEVELS.map((urgency) => [`${impact}-${urgency}`, DEFAULT_MATRIX[impact][urgency]]),
  ),
);

/** By server action of what is set up for service levels. */
export const SERVICE_LEVEL_FORMS: Record<string, FormQuestion> = {
  // Of a service that there is none of, so that no other ticket is promised anything.
  [policies("createPolicyAction")]: {
    about: null,
    fields: () => ({ ...POLICY, serviceId: MISSING }),
  },
  [policies("revisePolicyAction")]: {
    about: "slaPolicy",
    fields: (policyId) => ({ ...POLICY, policyId }),
  },
  [policies("removePolicyAction")]: { about: "slaPolicy", fields: (policyId) => ({ policyId }) },
  [calendars("createCalendarAction")]: { about: null, fields: () => CALENDAR },
  [calendars("reviseCalendarAction")]: {
    about: "calendar",
    fields: (calendarId) => ({ ...CALENDAR, name: `Of ${calendarId}`, calendarId }),
  },
  [calendars("importHolidaysAction")]: {
    about: "calendar",
    fields: (calendarId) => ({ calendarId, ical: "BEGIN:VCALENDAR" }),
  },
  [calendars("removeCalendarAction")]: {
    about: "calendar",
    fields: (calendarId) => ({ calendarId }),
  },
  [teams("createOlaAction")]: {
    about: null,
    fields: () => ({ teamId: MISSING, "P5-minutes": "1 h" }),
  },
  [teams("reviseOlaAction")]: {
    about: "ola",
    fields: (olaId) => ({ olaId, "P5-minutes": "2 h" }),
  },
  [teams("removeOlaAction")]: { about: "ola", fields: (olaId) => ({ olaId }) },
  "(admin)/admin/service-levels/priorities#reviseMatrixAction": {
    about: null,
    fields: () => MATRIX,
  },
  "(desk)/tickets/[id]/priority-actions.ts#overridePriorityAction": {
    about: "ticket",
    fields: (ticketId) => ({ ticketId, priority: "P2", reason: "A matrix asks." }),
  },
};
