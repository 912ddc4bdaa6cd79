/** More different statements than that, and the others go unnamed: a connection keeps each named one. */
const MOST = 400;

/** Where what is sought decides how to look: a plan for all words alike would be the wrong one. */
const BY_WORDS = /@@|<%|%>|similarity\(/;

const names = new Map<string, string>();
const askedOnce = new Set<string>();

/**
 * The name under which a connection keeps a statement, so that PostgreSQL reads and plans it once
 * and not at every page. A statement gets one when it comes the second time, since what is only
 * asked once need not be kept.
 */
export function statementName({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= MOST || BY_WORDS.test(sql)) return UNNAMED;
  if (!askedOnce.delete(sql)) {
    if (askedOnce.size >= MOST) askedOnce.clear();
    askedOnce.add(sql);
    return UNNAMED;
  }
  const name = `muster-${names.size + 1}`;
  names.set(sql, name);
  return name;
}

/** What the protocol understands as no name: planned for this once. */
const UNNAMED = "";
