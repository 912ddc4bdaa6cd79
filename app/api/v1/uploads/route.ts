import { uploads } from "@/lib/web/rest/attachments";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(uploads);
