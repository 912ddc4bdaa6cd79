import { isAgent, type Person } from "@/lib/kernel/actor";
import type { DateTest, Moment, NameValue, Node, Term } from "../grammar";
import { aheadOf, dateTest } from "../moment";
import type { Cast, Thing, Told } from "./world";

export type Ask = { actor: Person; cast: Cast; now: number };

/** What the query language means, said once more in the plainest way. */
export function naive(node: Node, ticket: Told, ask: Ask): boolean {
  if (node.kind === "all") return node.of.every((part) => naive(part, ticket, ask));
  if (node.kind === "any") return node.of.some((part) => naive(part, ticket, ask));
  return node.kind === "not" ? !naive(node.of, ticket, ask) : holds(node, ticket, ask);
}

export function isVisible(ticket: Told, actor: Person): boolean {
  const { requester, watcherId, organisation, isTrashed } = ticket;
  if (isTrashed) return false;
  if (isAgent(actor) || requester.id === actor.id) return true;
  const isOfTheirs = organisation !== null && organisation.id === actor.organisationId;
  return isOfTheirs && (actor.orgManager || watcherId === actor.id);
}

function holds(term: Term, ticket: Told, ask: Ask): boolean {
  const { actor } = ask;
  switch (term.kind) {
    case "text":
      return says(ticket, term.text, term.exact, isAgent(actor));
    case "is":
      return {
        open: ticket.open,
        closed: !ticket.open,
        unassigned: ticket.assignee === null,
        unread: ticket.unreadById === actor.id,
      }[term.what];
    case "has":
      return ticket.linked.some(
        ({ requester, isTrashed }) => !isTrashed && (isAgent(actor) || requester.id === actor.id),
      );
    case "no":
      return term.what === "tag" ? ticket.tags.length === 0 : ticket[term.what] === null;
    case "word":
      if (term.field === "sla") return term.values.some((value) => stands(ticket, value, ask.now));
      // No team promises anything here.
      if (term.field === "ola") return term.values.includes("none");
      return term.values.includes(ticket[term.field] ?? "");
    case "tag":
      return ticket.tags.some((tag) => term.values.includes(tag));
    case "name":
      return term.values.some((value) => bears(ticket[term.field], value, named(term, ask), actor));
    case "date": {
      const at = term.field === "updated" && !isAgent(actor) ? ticket.public : ticket[term.field];
      // What is to come is told by the mirror image of an age.
      const test = term.field === "due" ? aheadOf(term.test, new Date(ask.now)) : term.test;
      return at !== null && isWithin(at.getTime(), test, ask.now);
    }
    case "custom":
      return term.values.some((value) => answers(ticket.custom, term.key, value, ask));
  }
}

type Said = { text: string; quoted: boolean };

/** What each of the desk's own fields of a world means. */
function answers(custom: Told["custom"], key: string, value: Said, ask: Ask): boolean {
  const [name = ""] = Object.keys(custom).filter((one) => one.toLowerCase() === key.toLowerCase());
  const has: unknown = Reflect.get(custom, name) ?? null;
  if (!value.quoted && value.text === "none") return has === null;
  if (!value.quoted && value.text === "any") return has !== null;
  if (has === null) return false;
  const text = value.text.toLowerCase();
  if (name === "cost") return counts(Number(has), value.text);
  if (name === "day") {
    const test = dateTest(value.text);
    return test !== null && isWithin(Date.parse(String(has)), test, ask.now);
  }
  if (name === "fragile") return has === (text === "yes");
  if (name === "owner") {
    const people = [...ask.cast.agents, ...ask.cast.requesters];
    const owner = people.find((one) => one === has) ?? null;
    const named = value.text === "me" && !value.quoted;
    const said: NameValue = named ? { is: "me" } : { is: "named", name: value.text, at: 0, end: 0 };
    return owner !== null && bears(owner, said, people, ask.actor);
  }
  if (Array.isArray(has)) return has.some((one) => String(one).toLowerCase() === text);
  return String(has).toLowerCase().startsWith(text);
}

function counts(has: number, said: string): boolean {
  const [from, until] = said.split("..");
  if (until !== undefined) {
    return (from === "*" || has >= Number(from)) && (until === "*" || has <= Number(until));
  }
  const [, op = "=", number = ""] = /^([<>]?=?)(.*)$/.exec(said) ?? [];
  const than = Number(number);
  return (
    { "": has === than, "<": has < than, "<=": has <= than, ">": has > than }[op] ?? has >= than
  );
}

function stands({ due, clocks }: Told, value: string, now: number): boolean {
  if (value === "none") return clocks === "none";
  if (value === "paused") return clocks === "paused";
  const isLate = due !== null && due.getTime() <= now;
  return value === "breached" ? isLate || clocks === "missed" : due !== null && !isLate;
}

function says(ticket: Told, text: string, exact: boolean, readsNotes: boolean): boolean {
  const number = /^(?:(?:INC|REQ|PRB|CHG)-)?(\d+)$/.exec(text)?.[1];
  if (!exact && number !== undefined) {
    const isNamed = ticket.reference === text || ticket.reference.endsWith(`-${text}`);
    if (text !== number || isNamed) return isNamed;
  }
  const wanted = spelled(text);
  const replies = ticket.replies.filter(
    ({ isNote, isTrashed }) => !isTrashed && (readsNotes || !isNote),
  );
  return [ticket.subject, ticket.description, ...replies.map(({ body }) => body)].some((body) => {
    const said = spelled(body);
    return said.some((_, from) =>
      wanted.every((word, at) => {
        const heard = said[from + at];
        const goesOn = !exact && number === undefined && at === wanted.length - 1;
        return goesOn && word.length >= 3 ? heard?.startsWith(word) : heard === word;
      }),
    );
  });
}

const spelled = (text: string) =>
  text
    .toLowerCase()
    .replaceAll("é", "e")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

const TABLE = { team: "teams", service: "services", organisation: "organisations" } as const;

function named(term: Extract<Term, { kind: "name" }>, { cast }: Ask): readonly Thing[] {
  const { field } = term;
  return field === "assignee" || field === "requester"
    ? [...cast.agents, ...cast.requesters]
    : cast[TABLE[field]];
}

function bears(
  thing: Thing | null,
  value: NameValue,
  all: readonly Thing[],
  actor: Person,
): boolean {
  if (value.is === "none") return thing === null;
  if (thing === null || value.is === "id") return false;
  if (value.is === "me") return thing.id === actor.id;
  return isAgent(actor)
    ? meant(value.name, all).includes(thing)
    : thing.name.toLowerCase().startsWith(value.name.toLowerCase());
}

function meant(name: string, all: readonly Thing[]): readonly Thing[] {
  const same = all.filter((thing) => thing.name.toLowerCase() === name.toLowerCase());
  if (same.length > 0) return same;
  return all.filter((thing) => thing.name.toLowerCase().startsWith(name.toLowerCase()));
}

/** Whether an agent would be told that nobody and nothing is called so. */
export function namesNobody(node: Node, ask: Ask): boolean {
  if (node.kind === "all" || node.kind === "any")
    return node.of.some((part) => namesNobody(part, ask));
  if (node.kind === "not") return namesNobody(node.of, ask);
  if (node.kind === "custom" && node.key.toLowerCase() === "owner") {
    const people = [...ask.cast.agents, ...ask.cast.requesters];
    return node.values.some((value) => value.quoted && meant(value.text, people).length === 0);
  }
  if (node.kind !== "name") return false;
  return node.values.some(
    (value) => value.is === "named" && meant(value.name, named(node, ask)).length === 0,
  );
}

/** Whether a customer would be told that this is not for them to ask. */
export function asksForDeskFacts(node: Node): boolean {
  if (node.kind === "all" || node.kind === "any") return node.of.some(asksForDeskFacts);
  if (node.kind === "not") return asksForDeskFacts(node.of);
  if (node.kind === "tag") return true;
  if (node.kind === "no") return node.what === "tag" || node.what === "team";
  if (node.kind === "date") return node.field === "due";
  return node.kind === "word" || node.kind === "name"
    ? ["priority", "impact", "team", "sla", "ola"].includes(node.field)
    : false;
}

/** Whether a customer would be told that there is no such field. */
export function asksForDeskFields(node: Node): boolean {
  if (node.kind === "all" || node.kind === "any") return node.of.some(asksForDeskFields);
  if (node.kind === "not") return asksForDeskFields(node.of);
  return node.kind === "custom" && node.key.toLowerCase() === "cost";
}

const MS = { min: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const DAY_MS = MS.d;

function isWithin(at: number, test: DateTest, now: number): boolean {
  if (test.op === "on") return new Date(at).toISOString().startsWith(test.day);
  if (test.op === "between") {
    const isAfter = test.from === null || at >= startOf(test.from, now);
    return isAfter && (test.until === null || at <= endOf(test.until, now));
  }
  const { moment } = test;
  if (moment.kind === "ago") {
    const age = now - at;
    const limit = moment.amount * MS[moment.unit];
    return { "<": age < limit, "<=": age <= limit, ">": age > limit, ">=": age >= limit }[test.op];
  }
  return {
    "<": at < startOf(moment, now),
    "<=": at <= endOf(moment, now),
    ">": at > endOf(moment, now),
    ">=": at >= startOf(moment, now),
  }[test.op];
}

function startOf(moment: Moment, now: number): number {
  if (moment.kind === "ago") return now - moment.amount * MS[moment.unit];
  return Date.parse(moment.kind === "day" ? moment.day : moment.iso);
}

const endOf = (moment: Moment, now: number) =>
  startOf(moment, now) + (moment.kind === "day" ? DAY_MS - 1 : 0);
