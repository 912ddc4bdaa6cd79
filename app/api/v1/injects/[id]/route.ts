import { inject } from "@/lib/web/rest/drills";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(inject);
