import { createTranslator } from "use-intl/core";
import { env } from "@/lib/env";
import mail from "@/messages/en/mail.json";
import type { Letter } from "./letter";
import type { AccountTemplate } from "./queue";

const TEMPLATES: readonly string[] = [
  "invitation",
  "password_reset",
  "password_changed",
] satisfies AccountTemplate[];

export const isAboutAccount = (template: string): template is AccountTemplate =>
  TEMPLATES.includes(template);

/** Stands in the stored words where the link goes: not even an admin reads the link in them. */
const LINK = "https://link.invalid/";

const t = createTranslator({ locale: "en", messages: { mail }, namespace: "mail" });

/** A mail about somebody's own account. */
export function writeAccountLetter(template: AccountTemplate, reader: { name: string }): Letter {
  const { host, origin } = new URL(env.APP_URL);
  const url = template === "password_changed" ? `${origin}/reset-password` : LINK;
  const text = (words: string) => ({ kind: "text", text: words }) as const;
  return {
    subject: t(`account.${template}.subject`),
    blocks: [
      text(t("greeting", { name: reader.name })),
      text(t(`account.${template}.intro`, { host })),
      { kind: "link", label: t(`account.${template}.link`), url },
      text(t(`account.${template}.lasts`)),
      { kind: "small", text: t("account.footer") },
    ],
  };
}

export const withLink = (words: string, address: string | null) =>
  address === null ? words : words.replaceAll(LINK, address);

export const withoutLink = (words: string | null) => words?.replaceAll(LINK, "#") ?? null;
