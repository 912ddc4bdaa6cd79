import type { Block, Letter } from "./letter";
import { ALONE, LINK, paragraphsOf, SMALL, VARIABLE } from "./template-contract";

export type Values = {
  lines: Record<string, string>;
  quotes?: Record<string, string>;
  links?: Record<string, string>;
  /** From the worst to the best. */
  rating?: readonly { label: string; url: string }[];
};

/**
 * The letter that these words make of these values. Only the words are searched for variables: what
 * somebody typed into a value stays as it is.
 */
export function fillTemplate(
  words: { subject: string; body: string; locale: string },
  values: Values,
): Letter {
  return {
    subject: filled(words.subject, values.lines).replace(/\s+/g, " "),
    locale: words.locale,
    blocks: paragraphsOf(words.body).flatMap((paragraph) => blocksOf(paragraph, values)),
  };
}

function blocksOf(paragraph: string, values: Values): Block[] {
  const { lines, quotes = {}, links = {}, rating = [] } = values;
  const [, label, address] = LINK.exec(paragraph) ?? [];
  if (label !== undefined && address !== undefined) {
    const url = links[address];
    return url === undefined ? [] : [{ kind: "link", label: filled(label, lines), url }];
  }
  const alone = ALONE.exec(paragraph)?.[1] ?? "";
  if (alone === "rating") return rating.length === 0 ? [] : [{ kind: "choice", links: rating }];
  const quote = Object.hasOwn(quotes, alone) ? quotes[alone] : undefined;
  if (quote !== undefined) return quote === "" ? [] : [{ kind: "quote", markdown: quote }];
  if (isAboutNothing(paragraph, lines)) return [];
  return paragraph.startsWith(SMALL)
    ? [{ kind: "small", text: filled(paragraph.slice(SMALL.length), lines) }]
    : [{ kind: "text", text: filled(paragraph, lines) }];
}

/** A paragraph that was written round a value, where there is none. */
const isAboutNothing = (paragraph: string, lines: Record<string, string>) =>
  [...paragraph.matchAll(VARIABLE)].some(([, name = ""]) => (lines[name] ?? "") === "");

const filled = (words: string, lines: Record<string, string>) =>
  words.replace(VARIABLE, (_, name: string) => lines[name] ?? "");
