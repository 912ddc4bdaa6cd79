import { Prisma } from "@/lib/db/prisma";
import { hasWords, type Node, type Term } from "./grammar";

export type Text = Extract<Term, { kind: "text" }>;

export type Reader = {
  readsNotes: boolean;
  /** Words of the vocabulary that stand in for mistyped ones. */
  similar: ReadonlyMap<string, readonly string[]>;
};

const REFERENCE = /^(?:INC|REQ|PRB|CHG)-\d{1,12}$/i;
const NUMBER = /^\d{1,12}$/;
const PREFIXES = ["INC", "REQ", "PRB", "CHG"];

/** The references that a bare word may mean. */
export function referencesOf({ text, exact }: Text): string[] {
  if (exact) return [];
  if (REFERENCE.test(text)) return [text.toUpperCase()];
  return NUMBER.test(text) ? PREFIXES.map((prefix) => `${prefix}-${text}`) : [];
}

/** A part that speaks of words alone, as one search of the index; null where it says more. */
export function asWords(node: Node, reader: Reader): Prisma.Sql | null {
  if (node.kind === "text") {
    const isPlain = hasWords(node.text) && referencesOf(node).length === 0;
    return isPlain ? wordsOf(node, reader) : null;
  }
  if (node.kind !== "all" && node.kind !== "any") return null;
  const parts = node.of.map((part) => asWords(part, reader));
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return null;
  return Prisma.sql`(${Prisma.join(known, node.kind === "all" ? " && " : " || ")})`;
}

/** Tests one ticket after the other. */
export function textSql(text: Text, reader: Reader): Prisma.Sql {
  if (!hasWords(text.text)) return Prisma.sql`false`;
  const references = referencesOf(text);
  const isNamed = Prisma.sql`t.reference = any(${references})`;
  if (references.length === 1) return isNamed;
  const says = saysWords(wordsOf(text, reader));
  // A number may also be one that somebody wrote down.
  return references.length > 1 ? Prisma.sql`(${isNamed} or ${says})` : says;
}

/**
 * Looks the ticket's own words up. As a value and not as `exists`, since the planner would turn that
 * into a join, and read every ticket's words for it.
 */
export const saysWords = (words: Prisma.Sql) => Prisma.sql`coalesce((
  select s.words @@ ${words} from ticket_search s where s.ticket_id = t.id), false)`;

/** The ids of the tickets that this finds, each part through an index of its own; null where one has none. */
export function asFound(node: Node, reader: Reader): Prisma.Sql | null {
  const words = asWords(node, reader);
  if (words) return withWords(words);
  if (node.kind === "any") {
    const parts = node.of.map((part) => asFound(part, reader));
    const known = parts.filter((part) => part !== null);
    return known.length < parts.length ? null : Prisma.join(known, " union ");
  }
  if (node.kind !== "text" || !hasWords(node.text)) return null;
  const references = referencesOf(node);
  const named = Prisma.sql`select id from ticket where reference = any(${references})`;
  return references.length === 1
    ? named
    : Prisma.sql`${named} union ${withWords(wordsOf(node, reader))}`;
}

const withWords = (words: Prisma.Sql) =>
  Prisma.sql`select ticket_id from ticket_search where words @@ ${words}`;

/** Notes are words of weight D; whoever may not read them asks for the other weights only. */
function wordsOf({ text, exact }: Text, { readsNotes, similar }: Reader): Prisma.Sql {
  const weights = readsNotes ? "" : "ABC";
  const typed = Prisma.sql`muster_query(${text}, ${weights}, ${!exact && !NUMBER.test(text)})`;
  const others = exact ? [] : (similar.get(text) ?? []);
  const alike = others.map((word) => Prisma.sql`muster_query(${word}, ${weights}, false)`);
  return alike.length === 0 ? typed : Prisma.sql`(${Prisma.join([typed, ...alike], " || ")})`;
}
