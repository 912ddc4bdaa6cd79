import type { Fields } from "@/lib/web/form";

const list = (value: string | string[] | undefined) => [value ?? []].flat();

/** What was shown and is not ticked is left out; what was not shown is told too. */
export function tellFrom({ problemId, kind, audience, shown, to }: Fields): unknown {
  const ticked = new Set(list(to));
  return { problemId, kind, audience, exceptIds: list(shown).filter((id) => !ticked.has(id)) };
}
