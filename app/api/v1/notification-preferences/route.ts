import { preferences } from "@/lib/web/rest/preferences";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(preferences);
