import { rotas } from "@/lib/web/rest/rota";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(rotas);
