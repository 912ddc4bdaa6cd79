import { pushSubscriptions } from "@/lib/web/rest/push";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(pushSubscriptions);
