import type { Tx } from "@/lib/db/client";
import mail from "@/messages/en/mailTemplates.json";
import { LOCALES, type TemplateName } from "./contract";

type Words = { subject: string; body: string; locale: string };

/** What Muster says by itself, by language. A new one is a file of messages and a line here. */
const BY_LOCALE = { en: mail } as const satisfies Record<(typeof LOCALES)[number], typeof mail>;

export const localeOf = (wished: string) => LOCALES.find((locale) => locale === wished) ?? "en";

export function defaultWords(name: TemplateName, wished: string): Words {
  const locale = localeOf(wished);
  return { ...BY_LOCALE[locale].templates[name], locale };
}

/** What this kind of mail says to somebody of this language: the admins' words, else our own. */
export async function wordsOfTemplate(db: Tx, name: TemplateName, wished: string): Promise<Words> {
  const locale = localeOf(wished);
  const own = await db.mailTemplate.findUnique({ where: { name_locale: { name, locale } } });
  return own ? { subject: own.subject, body: own.body, locale } : defaultWords(name, wished);
}

/** The same where the admins' words in that language were read already, by name. */
export function wordsAmong(own: OwnWords, name: TemplateName, wished: string): Words {
  const words = own[name];
  return words ? { ...words, locale: localeOf(wished) } : defaultWords(name, wished);
}

export type OwnWords = Readonly<Record<string, { subject: string; body: string } | undefined>>;

export const scoresIn = (wished: string): readonly string[] => BY_LOCALE[localeOf(wished)].scores;

export const unsubscribeLabel = (wished: string, reference: string) =>
  BY_LOCALE[localeOf(wished)].unsubscribe.replace("{{reference}}", reference);
