import { appliedChecklist } from "@/lib/web/rest/checklists";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(appliedChecklist);
