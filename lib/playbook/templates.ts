/** What may stand in the words with which an update begins, and how it is filled in. Pure. */
import type { Audience } from "@/lib/major-incidents/words";

export type Known = Readonly<Record<string, string>>;

/** The title and the impact are the desk's own words: those outside know it by its headline. */
const INSIDE = ["title", "impact", "services", "severity", "reference"] as const;
const OUTSIDE = ["headline", "services"] as const;

export const variablesFor = (audience: Audience): readonly string[] =>
  audience === "customers" || audience === "public" ? OUTSIDE : INSIDE;

const VARIABLE = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** What is wrong with these words for this audience. */
export function templateFaults(audience: Audience, body: string): string[] {
  const known = variablesFor(audience);
  return [...body.matchAll(VARIABLE)].flatMap(([, name = ""]) => {
    if (known.includes(name)) return [];
    return INSIDE.some((one) => one === name)
      ? `would tell those outside {{${name}}}`
      : `has no {{${name}}} to put in`;
  });
}

/** Fills in what is known, once: what a value brings along stays literal. */
export const fillTemplate = (body: string, known: Known): string =>
  body.replace(VARIABLE, (whole, name: string) => known[name] ?? whole);
