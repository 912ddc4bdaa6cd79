import { expect, test } from "vitest";
import { line, text } from "./text";

const subject = line({ max: 40 });
const body = text({ max: 40 });

const LINES: [name: string, typed: string, kept: string][] = [
  ["spaces and ends of lines", "  a\r\n\tb  c ", "a b c"],
  ["what turns letters around", "Invoice \u202Egnp.exe\u202C", "Invoice gnp.exe"],
  ["isolates", "\u2067a\u2069b", "ab"],
  ["bells and escapes", "a\u0007\u001b[2Jb", "a[2Jb"],
  ["zero widths", "pay\u200Bpal\uFEFF", "paypal"],
  [
    "what joins emoji and letters",
    "\u{1F469}\u200D\u{1F4BB} \u0645\u06CC\u200C\u062E",
    "\u{1F469}\u200D\u{1F4BB} \u0645\u06CC\u200C\u062E",
  ],
  ["letters from right to left", "\u05E9\u05DC\u05D5\u05DD abc", "\u05E9\u05DC\u05D5\u05DD abc"],
];

test.each(LINES)("of %s in one line stays what everybody sees", (_name, typed, kept) => {
  expect(subject.parse(typed)).toBe(kept);
});

const BLANKS = ["", " \n ", "\u200B\u200B", "\u202E", "\u2800", "\u3164\u00A0", "\u200D", "\u0007"];

test.each(BLANKS)("%j is nothing", (typed) => {
  expect(subject.safeParse(typed).success).toBe(false);
  expect(body.safeParse(typed).success).toBe(false);
  expect(text({ min: 0, max: 9 }).parse(typed)).toBe("");
});

test("a longer text is kept as it was typed", () => {
  expect(body.parse(" a\u202Eb\r\n  c\u200B ")).toBe("a\u202Eb\n  c\u200B");
});

test("what cannot be stored is refused, not taken out", () => {
  for (const typed of ["a\u0000b", "a\ud800b"]) {
    expect(subject.safeParse(typed).success).toBe(false);
    expect(body.safeParse(typed).success).toBe(false);
  }
});
