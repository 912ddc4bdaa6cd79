import { changeCalendar } from "@/lib/web/rest/changes";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(changeCalendar);
