import type { Span } from "./surface";

export const KINDS = ["people", "tickets", "emoji", "macros"] as const;
export type Kind = (typeof KINDS)[number];

/** What is being looked up, and the characters that the answer stands in for. */
export type Asked = Span & { kind: Kind; query: string };

const PATTERNS: Record<Kind, RegExp> = {
  // Two words at most, as names have; behind a character of a word it is part of an address.
  people: /(?<![\p{L}\p{N}_@.\\])@(\p{L}[\p{L}\p{N}'’-]{0,30}(?: \p{L}[\p{L}\p{N}'’-]{0,30})?)?$/u,
  // At the beginning of a line, "#" alone begins a heading.
  tickets: /(?<![\p{L}\p{N}_&/#])(?:(?<=\S.*)#|#(?=[\p{L}\p{N}]))([\p{L}\p{N}-]{0,40})$/u,
  emoji: /(?<![\p{L}\p{N}_:/]):([a-z0-9_+-]{2,30})$/iu,
  macros: /^\s*\/([\p{L}\p{N}][\p{L}\p{N} _-]{0,40})?$/u,
};

const MARK: Record<Kind, string> = { people: "@", tickets: "#", emoji: ":", macros: "/" };

/** What the words before the cursor ask for; null for nothing, in code as well. */
export function askedAt(text: string, at: number, kinds: readonly Kind[]): Asked | null {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const line = text.slice(start, at);
  // An odd number of backticks before it: it stands in code.
  if ((line.split("`").length - 1) % 2 === 1) return null;
  for (const kind of kinds) {
    const found = PATTERNS[kind].exec(line);
    if (!found) continue;
    return {
      kind,
      query: found[1] ?? "",
      from: start + found[0].indexOf(MARK[kind]) + found.index,
      to: at,
    };
  }
  return null;
}
