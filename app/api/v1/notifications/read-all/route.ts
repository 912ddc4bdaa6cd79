import { readAll } from "@/lib/web/rest/notifications";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(readAll);
