import { mailTemplateTest } from "@/lib/web/rest/mail-templates";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(mailTemplateTest);
