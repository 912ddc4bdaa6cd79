import { ruleTurns } from "@/lib/web/rest/automation";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(ruleTurns);
