import { inboundEmail } from "@/lib/web/rest/inbound";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(inboundEmail);
