import { diffWordsWithSpace } from "diff";

export type Change = { kind: "same" | "added" | "removed"; text: string };

/** Beyond so many differences nobody reads them word by word any more. */
const MOST_EDITS = 2_000;

/** What to take out of one text and put in to get the other, word by word. */
export function wordDiff(before: string, after: string): Change[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS, timeout: 200 });
  if (!parts) {
    return [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ];
  }
  return parts.map(({ value, added, removed }) => {
    if (added) return { kind: "added", text: value };
    return { kind: removed ? "removed" : "same", text: value };
  });
}
