const LIMIT_CHARS = 500;

/** An error as one line for people who look after Muster. */
export function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return words.replace(/\s+/g, " ").trim().slice(0, LIMIT_CHARS);
}
