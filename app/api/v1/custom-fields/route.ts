import { customFields } from "@/lib/web/rest/custom-fields";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(customFields);
