/** What each of these needs, by key. */
export type Needs = ReadonlyMap<string, readonly string[]>;

/** A way in which things need each other in a circle, the first of them again at its end; null when there is none. */
export function circleIn(needs: Needs): string[] | null {
  const settled = new Set<string>();
  for (const start of needs.keys()) {
    const circle = walk(needs, start, [], settled);
    if (circle) return circle;
  }
  return null;
}

function walk(
  needs: Needs,
  at: string,
  path: readonly string[],
  settled: Set<string>,
): string[] | null {
  const seen = path.indexOf(at);
  if (seen >= 0) return [...path.slice(seen), at];
  if (settled.has(at)) return null;
  for (const next of needs.get(at) ?? []) {
    const circle = walk(needs, next, [...path, at], settled);
    if (circle) return circle;
  }
  settled.add(at);
  return null;
}
