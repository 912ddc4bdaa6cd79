import { secondFactor } from "@/lib/web/rest/people";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(secondFactor);
