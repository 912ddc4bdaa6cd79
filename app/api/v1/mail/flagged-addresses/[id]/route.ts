import { flaggedAddress } from "@/lib/web/rest/ledger";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(flaggedAddress);
