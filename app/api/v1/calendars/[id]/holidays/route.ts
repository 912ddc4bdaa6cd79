import { calendarHolidays } from "@/lib/web/rest/calendars";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(calendarHolidays);
