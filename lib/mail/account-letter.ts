import { env } from "@/lib/env";
import words from "@/messages/en/mail.json";
import type { Values } from "./fill-template";
import { escaped } from "./letter";
import type { AccountTemplate } from "./queue";

const TEMPLATES: readonly string[] = [
  "invitation",
  "password_reset",
  "password_changed",
] satisfies AccountTemplate[];

export const isAboutAccount = (template: string): template is AccountTemplate =>
  TEMPLATES.includes(template);

/** Stands in the stored words where the link goes: not even an admin reads the link in them. */
export const LINK = "https://link.invalid/";

/** What a mail about somebody's own account is told with. */
export function accountValues(template: AccountTemplate, reader: { name: string }): Values {
  const { host, origin } = new URL(env.APP_URL);
  const link = template === "password_changed" ? `${origin}/reset-password` : LINK;
  return { lines: { name: reader.name, host }, links: { link } };
}

export const withLink = (words: string, address: string | null) =>
  address === null ? words : words.replaceAll(LINK, address);

/** For admins, who may not act as somebody by reading their mail: words stand where the link would. */
export function withoutLink({ template, text, html }: Stored): Pick<Stored, "text" | "html"> {
  const why = words.withheld[isAboutAccount(template) ? "account" : "approval"];
  return {
    text: text?.replaceAll(LINK, `(${why})`) ?? null,
    html: html?.replaceAll(ANCHOR, `$1 (${escaped(why)})`) ?? null,
  };
}

type Stored = { template: string; text: string | null; html: string | null };

const ANCHOR = new RegExp(`<a href="${LINK}">([^<]*)</a>`, "g");
