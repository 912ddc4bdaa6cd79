import { prisma } from "@/lib/db/client";
import { type Actor, isAdmin } from "@/lib/kernel/actor";
import { forbidden, invalid } from "@/lib/kernel/errors";
import { LOCALES, TEMPLATES, type TemplateName, type TemplateView } from "./contract";
import { fillTemplate } from "./fill-template";
import { htmlOf, textOf } from "./letter";
import { faultsOf, type TemplatePreview, VARIABLES } from "./template-contract";
import { defaultWords } from "./template-words";
import { sampleValues } from "./test-letter";

/** Every kind of mail with the words that hold now: for admins, and empty for everybody else. */
export async function templatesFor(actor: Actor): Promise<TemplateView[]> {
  if (!isAdmin(actor)) return [];
  const rows = await prisma.mailTemplate.findMany();
  return LOCALES.flatMap((locale) =>
    TEMPLATES.map((name) => {
      const own = rows.find((row) => row.name === name && row.locale === locale);
      const { subject, body } = own ?? defaultWords(name, locale);
      const variables = Object.entries(VARIABLES[name]).map(([variable, { kind, required }]) => ({
        ...{ name: variable, kind, required: required ?? false },
      }));
      return { name, locale, subject, body, version: own?.version ?? 0, variables };
    }),
  );
}

export async function templateFor(actor: Actor, name: TemplateName): Promise<TemplateView | null> {
  return (await templatesFor(actor)).find((template) => template.name === name) ?? null;
}

/**
 * How a mail of these words would look, with sample values.
 *
 * @throws Refused for words that could not be saved, naming each fault
 */
export function triedOut(
  actor: Actor,
  name: TemplateName,
  words: { subject: string; body: string },
): TemplatePreview {
  if (!isAdmin(actor) || actor.kind !== "person") throw forbidden();
  const faults = faultsOf(name, words.subject, words.body);
  if (faults.length === 0) return previewOf({ name, locale: "en", ...words }, actor);
  throw invalid(faults.map(({ path, message }) => ({ path: `/${path}`, message })));
}

export function previewOf(
  words: Pick<TemplateView, "name" | "locale" | "subject" | "body">,
  reader: { name: string },
): TemplatePreview {
  const letter = fillTemplate(words, sampleValues(reader, words.locale));
  return { subject: letter.subject, html: htmlOf(letter), text: textOf(letter) };
}
