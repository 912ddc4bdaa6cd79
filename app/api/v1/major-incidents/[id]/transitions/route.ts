import { miTransitions } from "@/lib/web/rest/major-incidents";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(miTransitions);
