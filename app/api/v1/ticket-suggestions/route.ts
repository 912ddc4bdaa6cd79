import { ticketSuggestions } from "@/lib/web/rest/composing";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(ticketSuggestions);
