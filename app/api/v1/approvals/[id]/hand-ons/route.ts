import { handOns } from "@/lib/web/rest/approvals";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(handOns);
