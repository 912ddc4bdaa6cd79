import type { Tx } from "@/lib/db/client";
import type { LOCALES, TemplateName } from "./contract";

/** Templates are one subject, of which there is one, as settings are. */
export const TEMPLATES_ID = "00000000-0000-7000-8000-000000000002";

/** The own words of a kind of mail, if there are any; whoever else changes them waits. */
export async function lockTemplate(
  tx: Tx,
  { template: name, locale }: { template: TemplateName; locale: (typeof LOCALES)[number] },
) {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('mail-templates'))`;
  return { own: await tx.mailTemplate.findUnique({ where: { name_locale: { name, locale } } }) };
}
