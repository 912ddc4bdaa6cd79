/** How many letters were left out, put in, changed or swapped (restricted Damerau–Levenshtein). */
export function distance(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const same = a[row - 1] === b[at - 1];
      const swapped = row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1];
      now[at] = Math.min(
        (last[at] ?? 0) + 1,
        (now[at - 1] ?? 0) + 1,
        (last[at - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[at - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, last] = [last, now];
  }
  return last[b.length] ?? 0;
}

/** The candidate that was most likely meant, if any comes close. */
export function nearest<Word extends string>(
  typed: string,
  candidates: readonly Word[],
): Word | null {
  const word = typed.toLowerCase();
  const begun = word.length >= 2 && candidates.find((known) => known.startsWith(word));
  if (begun) return begun;
  const ranked = candidates
    .map((known) => ({ known, far: distance(word, known.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const [best] = ranked;
  return best && best.far <= Math.max(1, Math.floor(word.length / 3)) ? best.known : null;
}
