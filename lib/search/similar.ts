import { prisma } from "@/lib/db/client";
import { distance } from "./distance";
import type { Node, Term } from "./grammar";

/** Numbers, codes and short words are not mistyped but meant; nor is what stands in quotation marks. */
const MISTYPED = /^\p{L}{4,40}$/u;
const MOST_WORDS = 8;

function mistyped(node: Node): string[] {
  if (node.kind === "all" || node.kind === "any") return node.of.flatMap(mistyped);
  return node.kind === "text" && isCandidate(node) ? [node.text] : [];
}

const isCandidate = ({ text, exact }: Extract<Term, { kind: "text" }>) =>
  !exact && MISTYPED.test(text);

/** For the words of a query that found nothing: the words of subjects that were probably meant. */
export async function similarTo(where: Node): Promise<Map<string, string[]>> {
  const typed = [...new Set(mistyped(where))].slice(0, MOST_WORDS);
  const similar = new Map<string, string[]>();
  if (typed.length === 0) return similar;
  const rows = await prisma.$queryRaw<{ typed: string; folded: string; word: string }[]>`
    select typed, folded, word
    from unnest(${typed}::text[]) as typed
      cross join lateral trim(muster_folded(typed)) as folded
      cross join lateral muster_similar_words(folded) as word`;
  for (const row of rows) {
    if (row.word === row.folded || !isClose(row.folded, row.word)) continue;
    similar.set(row.typed, [...(similar.get(row.typed) ?? []), row.word]);
  }
  return similar;
}

/** A slip in a word, two in a long one; the word may go on after what was typed. */
function isClose(typed: string, word: string): boolean {
  const slips = typed.length >= 8 ? 2 : 1;
  return (
    distance(typed, word) <= slips ||
    distance(typed, [...word].slice(0, typed.length).join("")) <= slips
  );
}
