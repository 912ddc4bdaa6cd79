import { type Actor, isAgent } from "@/lib/kernel/actor";
import { QueryFault } from "./fault";
import { AGENT_FIELDS, type Node, type Place, type Term } from "./grammar";

/**
 * Refuses what this actor may not know: rows that stay under such a filter would tell it.
 * @throws {QueryFault}
 */
export function permit(actor: Actor, where: Node): void {
  if (isAgent(actor)) return;
  for (const term of termsOf(where)) {
    const asked = askedBy(term);
    const field = AGENT_FIELDS.find((known) => asked.includes(known));
    if (field) throw new QueryFault("agentsOnly", ...told(term, field));
  }
}

/** What cannot be asked, and where that stands: of `no:team` it is the team. */
function told(term: Term, field: string): [Place, { said: string }] {
  if (term.kind !== "no") return [term, { said: `${field}:` }];
  return [{ at: term.at + "no:".length, end: term.end }, { said: field }];
}

function askedBy(term: Term): readonly string[] {
  if (term.kind === "word" || term.kind === "name" || term.kind === "date") return [term.field];
  return term.kind === "no" ? [term.what] : [term.kind];
}

export function termsOf(node: Node): Term[] {
  if (node.kind === "all" || node.kind === "any") return node.of.flatMap(termsOf);
  return node.kind === "not" ? termsOf(node.of) : [node];
}
