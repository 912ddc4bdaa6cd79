import { maintenanceWindow } from "@/lib/web/rest/change-windows";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(maintenanceWindow);
