import { QueryFault } from "./fault";
import { hasWords, type Place } from "./grammar";

/** How far the text of a query has been read. */
export type Cursor = {
  readonly text: string;
  at: number;
  /** How many parentheses are open here; a closing one ends a word only inside of one. */
  depth: number;
};

export type Value = Place & { text: string; quoted: boolean };

const SPACE = /\s/;

export const hasEnded = (cursor: Cursor) => cursor.at >= cursor.text.length;

export const peek = (cursor: Cursor, ahead = 0) => cursor.text.charAt(cursor.at + ahead);

const closes = (cursor: Cursor, char: string) => char === ")" && cursor.depth > 0;

export function skipSpace(cursor: Cursor) {
  while (!hasEnded(cursor) && SPACE.test(peek(cursor))) cursor.at += 1;
}

/** Whether a word that joins terms stands here. */
export function isJoint(cursor: Cursor, word: "OR" | "AND"): boolean {
  const after = peek(cursor, word.length);
  const isWhole = after === "" || after === "(" || SPACE.test(after) || closes(cursor, after);
  return isWhole && cursor.text.startsWith(word, cursor.at);
}

export function takeJoint(cursor: Cursor, word: "OR" | "AND"): boolean {
  if (!isJoint(cursor, word)) return false;
  cursor.at += word.length;
  return true;
}

/** A minus that negates: one that something follows. */
export function takeMinus(cursor: Cursor): boolean {
  if (peek(cursor) !== "-") return false;
  let ahead = 1;
  while (peek(cursor, ahead) === "-") ahead += 1;
  const after = peek(cursor, ahead);
  if (after === "" || SPACE.test(after) || closes(cursor, after)) return false;
  cursor.at += 1;
  return true;
}

/** `name:` of a field, with its place. */
export function takeFieldName(cursor: Cursor): (Place & { name: string }) | null {
  const ahead = cursor.text.slice(cursor.at, cursor.at + 60);
  const found = /^([A-Za-z]{2,40}|field\.[A-Za-z][A-Za-z0-9]{0,39}):/i.exec(ahead);
  if (!found?.[1]) return null;
  const { at } = cursor;
  cursor.at += found[0].length;
  return { name: found[1], at, end: cursor.at };
}

/** A text in quotation marks. One that is not closed is a fault, unless only punctuation follows. */
export function takeQuoted(cursor: Cursor): Value | null {
  if (peek(cursor) !== '"') return null;
  const { at: from } = cursor;
  let text = "";
  cursor.at += 1;
  while (!hasEnded(cursor)) {
    const char = peek(cursor);
    cursor.at += 1;
    if (char === '"') return { text, quoted: true, at: from, end: cursor.at };
    const next = peek(cursor);
    const isEscaped = char === "\\" && (next === '"' || next === "\\");
    if (isEscaped) cursor.at += 1;
    text += isEscaped ? next : char;
  }
  if (hasWords(text)) throw new QueryFault("unclosedQuote", { at: from, end: from + 1 });
  return { text, quoted: true, at: from, end: cursor.at };
}

export function takeWord(cursor: Cursor, stop = ""): Value {
  const { at } = cursor;
  while (!hasEnded(cursor)) {
    const char = peek(cursor);
    if (SPACE.test(char) || closes(cursor, char) || char === stop) break;
    cursor.at += 1;
  }
  return { text: cursor.text.slice(at, cursor.at), quoted: false, at, end: cursor.at };
}
