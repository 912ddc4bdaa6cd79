import { standDownPoint } from "@/lib/web/rest/playbook";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(standDownPoint);
