import { slaPolicyPreview } from "@/lib/web/rest/sla";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(slaPolicyPreview);
