import { catalogueItem } from "@/lib/web/rest/catalogue-items";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(catalogueItem);
