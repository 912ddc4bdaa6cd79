import { riskQuestionnaires } from "@/lib/web/rest/change-risk";
import { route } from "@/lib/web/route";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = route(riskQuestionnaires);
