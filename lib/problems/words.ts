import { createTranslator } from "use-intl/core";
import problems from "@/messages/en/problems.json";

const t = createTranslator({ locale: "en", messages: { problems }, namespace: "problems" });

/** What a requester reads where the desk found no words for them: the problem's own stay inside. */
export const CAUSE_MENDED = t("causeMended");

/** What a known error is called where nobody gave it a title. */
export const titleOf = (title: string | null, service: string | null): string =>
  title ?? (service === null ? t("untitled") : t("untitledOf", { service }));
