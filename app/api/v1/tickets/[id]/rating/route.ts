import { rating } from "@/lib/web/rest/ratings";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(rating);
