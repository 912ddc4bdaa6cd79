import { reviewApproval } from "@/lib/web/rest/problems";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(reviewApproval);
