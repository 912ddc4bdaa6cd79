import { createTranslator } from "use-intl/core";
import mail from "@/messages/en/mail.json";
import { clean, cleanLine } from "./clean";
import { MAIL_LIMITS } from "./limits";

const t = createTranslator({ locale: "en", messages: { mail }, namespace: "mail" });

const ANSWERS = /^((re|fwd?|aw|wg)\s*:\s*)+/i;

/** What a ticket that a mail began is called. */
export function subjectOf(subject: string | null): string {
  const plain = cleanLine((subject ?? "").replace(ANSWERS, ""), MAIL_LIMITS.subject);
  return plain || t("inbound.noSubject");
}

/** Its description: a mail may say everything in its subject. */
export function descriptionOf(text: string, subject: string | null): string {
  return clean(text, MAIL_LIMITS.text) || subjectOf(subject);
}
