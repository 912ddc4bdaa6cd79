import { maintenances } from "@/lib/web/rest/maintenance";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(maintenances);
