import { env } from "@/lib/env";
import type { Values } from "./fill-template";
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

export const withoutLink = (words: string | null) => words?.replaceAll(LINK, "#") ?? null;
