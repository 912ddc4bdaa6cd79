import { nearest } from "./distance";
import { QueryFault } from "./fault";
import {
  ALIASES,
  CUSTOM_PREFIX,
  FIELDS,
  type Field,
  hasWords,
  LIMITS,
  type Node,
  type Place,
  type Query,
  type SortWord,
} from "./grammar";
import {
  type Cursor,
  hasEnded,
  isJoint,
  peek,
  skipSpace,
  takeFieldName,
  takeJoint,
  takeMinus,
  takeQuoted,
  takeWord,
} from "./scan";
import { customTerm, fieldTerm, sortIn } from "./term";

type Reading = Cursor & { sort: SortWord | null; sortAt?: Place; terms: number; levels: number };

/**
 * The one query language of search box, lists and `?q=`; `docs/search.md` has its grammar.
 * @throws {QueryFault} that points at the character.
 */
export function parse(text: string): Query {
  if (text.length > LIMITS.length) {
    const place = { at: LIMITS.length, end: text.length };
    throw new QueryFault("tooLong", place, { limit: LIMITS.length });
  }
  const reading: Reading = { text, at: 0, depth: 0, sort: null, terms: 0, levels: 0 };
  skipSpace(reading);
  const where = hasEnded(reading) ? null : anyOf(reading);
  if (!hasEnded(reading)) throw new QueryFault("unopenedGroup", here(reading));
  return { where, sort: reading.sort, sortAt: reading.sortAt };
}

/** Null where only the order was said. */
function anyOf(reading: Reading): Node | null {
  const branches = [allOf(reading)];
  while (takeJoint(reading, "OR")) branches.push(allOf(reading));
  const [only = null] = branches;
  if (branches.length === 1) return only;
  const of = branches.flatMap((branch) => {
    if (branch === null) throw new QueryFault("termExpected", here(reading));
    return branch.kind === "any" ? branch.of : [branch];
  });
  return { kind: "any", of };
}

function allOf(reading: Reading): Node | null {
  const parts: Node[] = [];
  let isWanted = true;
  skipSpace(reading);
  while (!hasEnded(reading) && peek(reading) !== ")" && !isJoint(reading, "OR")) {
    if (takeJoint(reading, "AND")) {
      if (isWanted) throw new QueryFault("termExpected", here(reading, -3));
      isWanted = true;
    } else {
      const part = unary(reading);
      if (part) parts.push(...(part.kind === "all" ? part.of : [part]));
      isWanted = false;
    }
    skipSpace(reading);
  }
  if (isWanted) throw new QueryFault("termExpected", here(reading));
  return joined(parts);
}

/** Punctuation between words is not a condition; alone it is one that nothing meets. */
function joined(parts: readonly Node[]): Node | null {
  const isSaid = parts.some((part) => part.kind === "text" && hasWords(part.text));
  const kept = parts.filter((part) => !isSaid || part.kind !== "text" || hasWords(part.text));
  const [only = null] = kept;
  return kept.length > 1 ? { kind: "all", of: kept } : only;
}

function unary(reading: Reading): Node | null {
  const { at } = reading;
  if (peek(reading) === "(") return nested(reading, group);
  if (!takeMinus(reading)) return term(reading);
  const of = nested(reading, unary);
  if (of === null) throw new QueryFault("sortInside", { at, end: reading.at });
  return { kind: "not", of };
}

function group(reading: Reading): Node {
  const open = here(reading);
  reading.at += 1;
  reading.depth += 1;
  const inner = anyOf(reading);
  if (hasEnded(reading)) throw new QueryFault("unclosedGroup", open);
  reading.depth -= 1;
  reading.at += 1;
  if (inner === null) throw new QueryFault("termExpected", open);
  return inner;
}

/** Bounds how deep the text makes us go. */
function nested<Found>(reading: Reading, read: (reading: Reading) => Found): Found {
  reading.levels += 1;
  if (reading.levels > LIMITS.depth) {
    throw new QueryFault("tooDeep", here(reading), { limit: LIMITS.depth });
  }
  const found = read(reading);
  reading.levels -= 1;
  return found;
}

function term(reading: Reading): Node | null {
  const { at } = reading;
  reading.terms += 1;
  if (reading.terms > LIMITS.terms) {
    throw new QueryFault("tooMany", here(reading), { limit: LIMITS.terms });
  }
  const quoted = takeQuoted(reading);
  if (quoted) return { kind: "text", text: quoted.text, exact: true, at, end: reading.at };
  const field = fieldIn(reading);
  if (field !== null && typeof field !== "string") return customTerm(field.key, at, reading);
  if (field === "sort") return order(reading, at);
  if (field !== null) return fieldTerm(field, at, reading);
  const { text } = takeWord(reading);
  return { kind: "text", text, exact: false, at, end: reading.at };
}

function fieldIn(reading: Reading): Field | { key: string } | null {
  const found = takeFieldName(reading);
  if (!found) return null;
  const { name, at, end } = found;
  const typed = name.toLowerCase();
  if (typed.startsWith(CUSTOM_PREFIX)) return { key: name.slice(CUSTOM_PREFIX.length) };
  const field = FIELDS.find((known) => known === typed) ?? ALIASES[typed];
  if (field !== undefined) return field;
  reading.at = at;
  if (!LOOKS_LIKE_VALUE.test(reading.text.charAt(end))) return null;
  const meant = nearest(name, FIELDS);
  throw new QueryFault(
    "unknownField",
    { at, end },
    { name, ...(meant ? { meant: `${meant}:` } : {}) },
  );
}

/** `C:\temp`, `https://…` and `Re:` are words; `stat:open` is a field that we do not have. */
const LOOKS_LIKE_VALUE = /[\p{L}\p{N}"<>=]/u;

function order(reading: Reading, at: number): null {
  const sort = sortIn(reading);
  const place = { at, end: reading.at };
  if (reading.depth > 0) throw new QueryFault("sortInside", place);
  if (reading.sort !== null) throw new QueryFault("sortTwice", place);
  reading.sort = sort;
  reading.sortAt = place;
  return null;
}

function here({ at }: Cursor, ahead = 0) {
  return { at: at + ahead, end: at + ahead + 1 };
}
