import { revisions } from "@/lib/web/rest/conversations";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(revisions);
