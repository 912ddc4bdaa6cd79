import { reviewDrafts } from "@/lib/web/rest/reviews";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(reviewDrafts);
