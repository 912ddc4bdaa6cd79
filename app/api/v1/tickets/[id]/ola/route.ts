import { ticketOla } from "@/lib/web/rest/ola";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(ticketOla);
