import { clearings } from "@/lib/web/rest/trash";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(clearings);
