import { workItems } from "@/lib/web/rest/room";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(workItems);
