import { z } from "zod";
import { line, text } from "@/lib/kernel/text";
import { LOCALES, TEMPLATES, type TemplateName } from "./contract";

/**
 * What a variable stands for. A `line` goes anywhere, and its paragraph is left out where there is
 * nothing to say; a `quote` and the `rating` are paragraphs of their own; a `link` is the address of
 * one, as in `[Open it]({{link}})`.
 */
type Variable = { kind: "line" | "quote" | "link" | "rating"; required?: true };

const LINE = { kind: "line" } as const;
const REQUIRED_LINK = { kind: "link", required: true } as const;
const OF_TICKET = { name: LINE, reference: LINE, subject: LINE } as const;
const OF_ACCOUNT = { name: LINE, host: LINE, link: REQUIRED_LINK } as const;
const QUOTE = { kind: "quote" } as const;
const OF_REQUEST = { ...OF_TICKET, request: QUOTE, link: REQUIRED_LINK } as const;

export const VARIABLES: Record<TemplateName, Record<string, Variable>> = {
  acknowledgement: OF_REQUEST,
  acknowledgement_on_behalf: { ...OF_REQUEST, author: LINE },
  reply: {
    ...OF_TICKET,
    author: LINE,
    reply: { kind: "quote", required: true },
    files: LINE,
    link: REQUIRED_LINK,
  },
  resolved: {
    ...OF_TICKET,
    solution: QUOTE,
    works: REQUIRED_LINK,
    broken: REQUIRED_LINK,
    rating: { kind: "rating" },
  },
  fulfilled: {
    ...OF_TICKET,
    solution: QUOTE,
    arrived: REQUIRED_LINK,
    missing: REQUIRED_LINK,
    rating: { kind: "rating" },
  },
  reminder: { ...OF_TICKET, link: REQUIRED_LINK },
  approval: { ...OF_REQUEST, author: LINE },
  rejected: { ...OF_TICKET, reason: QUOTE, link: REQUIRED_LINK },
  invitation: OF_ACCOUNT,
  password_reset: OF_ACCOUNT,
  password_changed: OF_ACCOUNT,
};

export const VARIABLE = /\{\{\s*([a-z_]+)\s*\}\}/g;
export const LINK = /^\[([^\]]+)\]\(\{\{\s*([a-z_]+)\s*\}\}\)$/;
export const ALONE = /^\{\{\s*([a-z_]+)\s*\}\}$/;
export const SMALL = "-- ";

export const paragraphsOf = (body: string) =>
  body
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");

type Fault = { path: "subject" | "body"; message: string };

/** What is wrong with these words; nothing, when each variable is one of this mail, in its place. */
export function faultsOf(name: TemplateName, subject: string, body: string): Fault[] {
  const known = VARIABLES[name];
  const inSubject = namesIn(subject);
  const paragraphs = paragraphsOf(body);
  const used = new Set(namesIn(body));
  return [
    ...inSubject
      .filter((variable) => known[variable]?.kind !== "line")
      .map((variable) => fault("subject", `cannot hold {{${variable}}}`)),
    ...paragraphs.flatMap((paragraph) => faultsIn(paragraph, known)),
    ...Object.entries(known)
      .filter(([variable, { required }]) => required && !used.has(variable))
      .map(([variable]) => fault("body", `has to hold {{${variable}}}`)),
  ];
}

function faultsIn(paragraph: string, known: Record<string, Variable>): Fault[] {
  const address = LINK.exec(paragraph)?.[2];
  const label = LINK.exec(paragraph)?.[1] ?? "";
  const alone = ALONE.exec(paragraph)?.[1];
  const inline = address === undefined ? namesIn(paragraph) : namesIn(label);
  const wrongLink = address !== undefined && known[address]?.kind !== "link";
  return [
    ...(wrongLink ? [fault("body", `has no address {{${address}}}`)] : []),
    ...inline.flatMap((variable) => {
      const kind = known[variable]?.kind;
      if (kind === undefined) return [fault("body", `has no {{${variable}}} to put in`)];
      if (kind === "line" || (alone === variable && kind !== "link")) return [];
      return [
        fault(
          "body",
          kind === "link"
            ? `needs {{${variable}}} as the address of a link, as in [Open]({{${variable}}})`
            : `needs {{${variable}}} in a paragraph of its own`,
        ),
      ];
    }),
  ];
}

const fault = (path: Fault["path"], message: string): Fault => ({ path, message });

const namesIn = (words: string) => [...words.matchAll(VARIABLE)].map(([, name = ""]) => name);

const template = z.enum(TEMPLATES);
const locale = z.enum(LOCALES);

export const ReviseTemplate = z
  .strictObject({
    template,
    locale: locale.default("en"),
    subject: line({ max: 200 }),
    body: text({ max: 10_000 }),
  })
  .meta({
    examples: [
      {
        template: "acknowledgement",
        subject: "We have {{reference}}",
        body: "Hello {{name}},\n\nwe have it.\n\n[Open it]({{link}})",
      },
    ],
  });

/** Without the name, which the path holds. */
export const TemplateWords = ReviseTemplate.omit({ template: true, locale: true }).meta({
  id: "TemplateWords",
  examples: [{ subject: "We have {{reference}}", body: "Hello.\n\n[Open it]({{link}})" }],
});

export const ResetTemplate = z
  .strictObject({ template, locale: locale.default("en") })
  .meta({ examples: [{ template: "reply" }] });

export const TestTemplate = ResetTemplate.meta({ examples: [{ template: "reply" }] });

/** How a mail would look: its HTML, and the same as plain text. */
export const TemplatePreview = z
  .object({ subject: z.string(), html: z.string(), text: z.string() })
  .meta({ id: "TemplatePreview" });
export type TemplatePreview = z.infer<typeof TemplatePreview>;
