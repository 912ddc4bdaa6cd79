import { macro } from "@/lib/web/rest/macros";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(macro);
