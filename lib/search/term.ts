import { createTranslator } from "use-intl/core";
import search from "@/messages/en/search.json";
import { nearest } from "./distance";
import { QueryFault } from "./fault";
import {
  CUSTOM_PREFIX,
  type DateField,
  type Field,
  HAS_WORDS,
  IS_WORDS,
  LIMITS,
  NAME_FIELDS,
  type NameField,
  type NameValue,
  NO_WORDS,
  SORT_WORDS,
  type SortWord,
  type Term,
  WORD_FIELDS,
  type WordField,
} from "./grammar";
import { dateTest } from "./moment";
import { type Cursor, peek, takeQuoted, takeWord, type Value } from "./scan";

const say = createTranslator({ locale: "en", messages: { search }, namespace: "search.expected" });

/** What stands after the colon of a known field. */
export function fieldTerm(field: Exclude<Field, "sort">, at: number, cursor: Cursor): Term {
  const values = valuesOf(field, cursor);
  const place = { at, end: cursor.at };
  const [first] = values;
  if (field === "is") return { kind: "is", what: only(field, values, IS_WORDS), ...place };
  if (field === "has") return { kind: "has", what: only(field, values, HAS_WORDS), ...place };
  if (field === "no") return { kind: "no", what: only(field, values, NO_WORDS), ...place };
  if (field === "tag") return { kind: "tag", values: unique(values.map(tagOf)), ...place };
  if (isNameField(field)) return { kind: "name", field, values: values.map(nameOf), ...place };
  if (isWordField(field)) {
    const words = values.map((value) => oneOf(field, value, WORD_FIELDS[field]));
    return { kind: "word", field, values: unique(words), ...place };
  }
  return { kind: "date", field, test: dateOf(field, first, values[1]), ...place };
}

/** What stands after the colon of a field of the desk's own, which may not be one. */
export function customTerm(key: string, at: number, cursor: Cursor): Term {
  const values = valuesOf(`${CUSTOM_PREFIX}${key}`, cursor);
  return { kind: "custom", key, values, at, end: cursor.at };
}

export function sortIn(cursor: Cursor): SortWord {
  return only("sort", valuesOf("sort", cursor), SORT_WORDS);
}

function valuesOf(field: Field | `field.${string}`, cursor: Cursor): Value[] {
  const values: Value[] = [];
  do {
    if (values.length > 0) cursor.at += 1;
    const value = takeQuoted(cursor) ?? takeWord(cursor, ",");
    if (value.text === "") {
      const place = { at: value.at, end: value.at + 1 };
      throw new QueryFault("valueExpected", place, { field, expected: expectedOf(field) });
    }
    values.push(value);
    if (values.length > LIMITS.values) {
      throw new QueryFault("tooManyValues", value, { limit: LIMITS.values });
    }
  } while (peek(cursor) === ",");
  return values;
}

function only<Word extends string>(
  field: Field,
  [first, second]: readonly Value[],
  words: readonly Word[],
): Word {
  if (second) throw wrong(field, second, words);
  return oneOf(field, first, words);
}

function oneOf<Word extends string>(
  field: Field,
  value: Value | undefined,
  words: readonly Word[],
): Word {
  const typed = value?.text.toLowerCase() ?? "";
  const found = words.find((word) => {
    const known = word.toLowerCase();
    return known === typed || known === typed.replaceAll(/[-\s]/g, "_");
  });
  if (found !== undefined) return found;
  throw wrong(field, value, words);
}

function wrong(field: Field, value: Value | undefined, words: readonly string[]): QueryFault {
  const { at, end, text } = value ?? { at: 0, end: 0, text: "" };
  const meant = nearest(text, words);
  return new QueryFault(
    "notAValue",
    { at, end },
    { field, value: text, expected: words.join(", "), ...(meant ? { meant } : {}) },
  );
}

const TAG = /^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,39}$/u;

function tagOf(value: Value): string {
  const tag = value.text.normalize("NFC").toLowerCase();
  if (!TAG.test(tag)) throw new QueryFault("notATag", value, { value: value.text });
  return tag;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function nameOf({ text, quoted, at, end }: Value): NameValue {
  const word = text.toLowerCase();
  if (!quoted && word === "me") return { is: "me" };
  if (!quoted && word === "none") return { is: "none" };
  if (!quoted && UUID.test(word)) return { is: "id", id: word };
  return { is: "named", name: text, at, end };
}

function dateOf(field: DateField, first: Value | undefined, second: Value | undefined) {
  const test = first && !second && dateTest(first.text);
  if (test) return test;
  const { at, end, text } = second ?? first ?? { at: 0, end: 0, text: "" };
  throw new QueryFault("notADate", { at, end }, { field, value: text });
}

function expectedOf(field: Field | `field.${string}`): string {
  if (isCustom(field)) return say("custom");
  if (isWordField(field)) return WORD_FIELDS[field].join(", ");
  if (field === "is") return IS_WORDS.join(", ");
  if (field === "has") return HAS_WORDS.join(", ");
  if (field === "no") return NO_WORDS.join(", ");
  if (field === "sort") return SORT_WORDS.join(", ");
  if (field === "tag") return say("tag");
  if (field === "assignee" || field === "requester") return say("person");
  return isNameField(field) ? say("name") : say("date");
}

const isCustom = (field: string): field is `field.${string}` => field.startsWith(CUSTOM_PREFIX);
const isWordField = (field: Field): field is WordField => field in WORD_FIELDS;
const isNameField = (field: Field): field is NameField =>
  NAME_FIELDS.some((known) => known === field);

const unique = <Item>(list: readonly Item[]): Item[] => [...new Set(list)];
