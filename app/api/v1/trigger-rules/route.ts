import { triggerRules } from "@/lib/web/rest/trigger-rules";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(triggerRules);
