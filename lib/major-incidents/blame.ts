/** Whether a text looks for somebody to blame. Pure; what it finds is a hint, and refuses nothing. */

export const BLAME_KINDS = ["person", "hindsight", "fault"] as const;

export type BlameFinding = {
  kind: (typeof BLAME_KINDS)[number];
  /** The words as they stand in the text. */
  words: string;
  /** What may be written instead: the role of a person who is named. */
  instead: string | null;
};

/** Judging by what is known now. */
const HINDSIGHT = [
  /\b(?:should|could|ought to) (?:not )?(?:have|of)\b/giu,
  /\b(?:should|could)(?:n['’]t)? have\b/giu,
  /\b(?:obvious(?:ly)?|clearly|simply had to|if only)\b/giu,
  /\bin hindsight\b/giu,
];

/** Speaking of a fault of character rather than of how it came about. */
const FAULT = [
  /\b(?:failed|neglected|forgot|omitted|refused) to\b/giu,
  /\b(?:careless(?:ly|ness)?|negligen(?:t|ce|tly)|incompeten(?:t|ce)|sloppy|lazy|stupid(?:ly)?)\b/giu,
  /\bhuman error\b/giu,
  /\b(?:is|was|are|were) (?:to blame|at fault|responsible for|the culprit)\b/giu,
  /\b(?:fault|mistake) (?:of|by)\b/giu,
  /\b(?:didn['’]t|did not) (?:bother|care|pay attention)\b/giu,
];

export type Role = { name: string; role: string };

/**
 * What in these words points at people: somebody by name, with their role to write instead, what
 * “should have” been done, and faults. Each wording once.
 */
export function blameIn(text: string, people: readonly Role[]): BlameFinding[] {
  const named = people.flatMap(({ name, role }) => {
    const words = nameIn(text, name);
    return words === null ? [] : [{ kind: "person" as const, words, instead: role }];
  });
  const found = (kind: BlameFinding["kind"], patterns: readonly RegExp[]) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(([words]) => ({ kind, words, instead: null })),
    );
  return once([...named, ...found("hindsight", HINDSIGHT), ...found("fault", FAULT)]);
}

/** The name, or its first word where that is long enough to be nobody else's. */
function nameIn(text: string, name: string): string | null {
  const first = name.split(/\s+/)[0] ?? "";
  const spellings = first.length >= 3 && first !== name ? [name, first] : [name];
  for (const spelling of spellings) {
    if (spelling.trim() === "") continue;
    const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(spelling)}(?![\\p{L}\\p{N}])`, "u");
    if (whole.test(text)) return spelling;
  }
  return null;
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function once(findings: readonly BlameFinding[]): BlameFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ kind, words }) => {
    const key = `${kind}:${words.toLowerCase()}`;
    // “should have” is found by two patterns; whoever reads it needs it once.
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
