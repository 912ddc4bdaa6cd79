import type { MacroView } from "@/lib/macros/contract";

// Our own answer, which the contract describes.
type Listed = { data: MacroView[]; nextCursor: string | null };

/**
 * Every macro that somebody may use, by name.
 *
 * @throws where one page of them cannot be had.
 */
export async function allMacros(signal?: AbortSignal): Promise<MacroView[]> {
  const macros: MacroView[] = [];
  let asked: Record<string, string> | null = { limit: "100" };
  while (asked !== null) {
    const path = `/api/v1/macros?${new URLSearchParams(asked)}`;
    const answer = await fetch(path, signal ? { signal } : {});
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
    const { data, nextCursor } = (await answer.json()) as Listed;
    macros.push(...data);
    asked = nextCursor === null ? null : { limit: "100", cursor: nextCursor };
  }
  return macros;
}
