/** The files that a text shows by itself, so that no list need show them again. */
export function shownIn(markdown: string): Set<string> {
  const ids = markdown.matchAll(/!\[[^\]]*\]\(attachment:([0-9a-fA-F-]{36})\)/g);
  return new Set([...ids].map(([, id = ""]) => id.toLowerCase()));
}
