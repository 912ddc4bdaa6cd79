import { serviceMap } from "@/lib/web/rest/service-map";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(serviceMap);
