import { mailTemplatePreview } from "@/lib/web/rest/mail-templates";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(mailTemplatePreview);
