import { type Actor, isAgent } from "@/lib/kernel/actor";
import type { TicketFilter } from "@/lib/tickets/contract";
import type { NameField, NameValue, Node, Term, WordField } from "./grammar";

const NOWHERE = { at: 0, end: 0 };

/** A filter of the list in terms of the query language, under the same rules as the list itself. */
export function termsOfFilter(actor: Actor, filter: TicketFilter): Node[] {
  const { state, open, type, priority, assignee, team, service, requester, holdReason } = filter;
  const terms: (Term | null)[] = [
    words("state", state),
    state === undefined && open !== undefined
      ? { kind: "is", what: open ? "open" : "closed", ...NOWHERE }
      : null,
    words("type", type && [type]),
    words("hold", holdReason && [holdReason]),
    name("service", service),
    name("requester", requester),
    name("assignee", assignee),
    // A customer filtering by what only agents see would learn it from the rows that stay.
    isAgent(actor) ? words("priority", priority) : null,
    isAgent(actor) ? name("team", team) : null,
  ];
  return terms.filter((term) => term !== null);
}

function words(field: WordField, values: readonly string[] | undefined): Term | null {
  return values ? { kind: "word", field, values, ...NOWHERE } : null;
}

function name(field: NameField, value: string | undefined): Term | null {
  return value ? { kind: "name", field, values: [nameOf(value)], ...NOWHERE } : null;
}

const nameOf = (value: string): NameValue =>
  value === "me" || value === "none" ? { is: value } : { is: "id", id: value };
