import { createTranslator } from "use-intl/core";
import majorUpdates from "@/messages/en/majorUpdates.json";

const t = createTranslator({
  locale: "en",
  messages: { majorUpdates },
  namespace: "majorUpdates",
});

/** What an audience hears when its next update is put off. */
export const LATER = t("later");

/** What they hear at the end where nobody found words: its own title stays inside. */
export const OVER = t("resolvedNow");
