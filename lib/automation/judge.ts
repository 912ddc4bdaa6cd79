import type { CustomMeaning, CustomMeanings } from "@/lib/search/custom";
import type { Node, Term } from "@/lib/search/grammar";
import { intervalOf } from "@/lib/search/moment";
import type { Names } from "@/lib/search/names";
import type { AsItWas } from "./as-it-was";

/** How late a ticket was is told by its clocks as they are now. */
const isOfClocks = (field: string): field is "sla" | "ola" => field === "sla" || field === "ola";

export type Knowing = { names: Names; custom: CustomMeanings };

/** Whether what this asks of a ticket can be told of a time that is over. */
export function isKnown(term: Term): boolean {
  switch (term.kind) {
    case "is":
      return term.what !== "unread";
    case "word":
      return !isOfClocks(term.field);
    case "date":
      return term.field === "created";
    case "no":
    case "tag":
    case "name":
    case "custom":
      return true;
    default:
      return false;
  }
}

/** Judges a query by what a ticket was; `today` answers for the terms that no event tells of. */
export function judge(
  node: Node,
  was: AsItWas,
  knowing: Knowing,
  now: Date,
  today: (term: Term) => boolean,
): boolean {
  const also = (part: Node) => judge(part, was, knowing, now, today);
  if (node.kind === "all") return node.of.every(also);
  if (node.kind === "any") return node.of.some(also);
  if (node.kind === "not") return !also(node.of);
  return isKnown(node) ? holds(node, was, knowing, now) : today(node);
}

function holds(term: Term, was: AsItWas, { names, custom }: Knowing, now: Date): boolean {
  switch (term.kind) {
    case "is":
      if (term.what === "unassigned") return was.assignee === null;
      return was.open === (term.what === "open");
    case "word":
      return !isOfClocks(term.field) && term.values.includes(was[term.field] ?? "");
    case "tag":
      return was.tags.some((tag) => term.values.includes(tag));
    case "no":
      return term.what === "tag" ? was.tags.length === 0 : was[term.what] === null;
    case "name": {
      const has = was[term.field];
      return term.values.some((value) => {
        if (value.is === "none") return has === null;
        if (has === null) return false;
        return value.is === "id" ? value.id === has : (names.get(value) ?? []).includes(has);
      });
    }
    case "date": {
      const { from, until } = intervalOf(term.test, now);
      return (from === null || was.created >= from) && (until === null || was.created < until);
    }
    case "custom": {
      const meaning = custom.get(term);
      return meaning !== undefined && means(meaning, was.custom[meaning.key], now);
    }
    default:
      return false;
  }
}

const small = (value: unknown) => String(value).toLowerCase();

function means({ tests }: CustomMeaning, value: unknown, now: Date): boolean {
  const has = value !== undefined && value !== null;
  return tests.some((test) => {
    if (test.is === "none") return !has;
    if (!has) return false;
    switch (test.is) {
      case "any":
        return true;
      case "text":
        return small(value).startsWith(small(test.begins));
      case "choice":
        return [value].flat().some((one) => small(one) === small(test.text));
      case "number":
        return compares(Number(value), test.op, test.number);
      case "between": {
        const number = Number(value);
        const isAfter = test.from === null || number >= test.from;
        return isAfter && (test.until === null || number <= test.until);
      }
      case "date": {
        const { from, until } = intervalOf(test.test, now);
        const day = new Date(String(value));
        return (from === null || day >= from) && (until === null || day < until);
      }
      case "person":
        return Array.isArray(test.ids) && test.ids.includes(value);
      case "flag":
        return value === test.flag;
      default:
        return false;
    }
  });
}

function compares(one: number, op: "=" | "<" | "<=" | ">" | ">=", other: number): boolean {
  if (op === "=") return one === other;
  if (op === "<") return one < other;
  if (op === "<=") return one <= other;
  return op === ">" ? one > other : one >= other;
}
