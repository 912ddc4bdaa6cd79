import { changeIncident } from "@/lib/web/rest/change-templates";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(changeIncident);
