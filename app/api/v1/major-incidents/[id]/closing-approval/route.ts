import { closingApproval } from "@/lib/web/rest/stand-down";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(closingApproval);
