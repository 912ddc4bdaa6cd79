import { watcher } from "@/lib/web/rest/tickets";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(watcher);
