import { repliesToAll } from "@/lib/web/rest/replies-to-all";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(repliesToAll);
