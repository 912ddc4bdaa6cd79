import { createTranslator } from "use-intl/core";
import problems from "@/messages/en/problems.json";

const t = createTranslator({ locale: "en", messages: { problems }, namespace: "problems" });

/** What a requester reads where the desk found no words for them: the problem's own stay inside. */
export const CAUSE_MENDED = t("causeMended");

/** What is asked of whoever answers for a service. */
export const ACCEPT_RISK = t("acceptRisk");
export const RISK_REASON = t("riskReason");
export const RISK_UNTIL = t("riskUntil");

/** What a known error is called where nobody gave it a title. */
export const titleOf = (title: string | null, service: string | null): string =>
  title ?? (service === null ? t("untitled") : t("untitledOf", { service }));
