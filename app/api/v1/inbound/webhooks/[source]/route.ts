import { inboundWebhook } from "@/lib/web/rest/inbound-reports";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(inboundWebhook);
