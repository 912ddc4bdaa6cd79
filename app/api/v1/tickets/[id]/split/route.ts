import { split } from "@/lib/web/rest/merging";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(split);
