import { ticketPriority } from "@/lib/web/rest/priority";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(ticketPriority);
