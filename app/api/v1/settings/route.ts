import { settings } from "@/lib/web/rest/settings";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(settings);
