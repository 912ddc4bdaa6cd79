import { teamLoad } from "@/lib/web/rest/workload";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(teamLoad);
