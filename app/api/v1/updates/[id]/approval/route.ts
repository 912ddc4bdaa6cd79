import { miUpdateApproval } from "@/lib/web/rest/updates";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(miUpdateApproval);
