import fc from "fast-check";
import { expect, test } from "vitest";
import { rendered, renderMarkdown } from "./markdown";
import { plainHtml } from "./plain-html";

const PIECES = [
  ...["Hello", "team,", "Since noon", "it (again)", "costs 12.50 €", "E1234", "really?!", "öÄé"],
  ...["that's", '"so"', "a/b", "note: this", "10 %", "–", "-", "1.", "1)", ".", " ", "  ", "\t"],
  ...["\n", "\n\n", "\n\n\n", "\n \n", "\r\n", "*", "_", "`", "#", "> ", "~~", "|", "[x]", "<b>"],
  ...["www.example.com", "http://a.example", "a@b.example", "mailto:a@b.example", ":tada:", "\\"],
  ...["---", "===", "+", "&amp;", "&", "![a](b)", "#INC-1042", "INC-1042", "    ", "xmpp:a@b"],
];

test("plain words become what Markdown makes of them, whatever they are joined to", () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }), (pieces) => {
      for (const text of [pieces.join(""), pieces.join(" ")]) {
        const html = plainHtml(text);
        if (html === null) continue;
        plain += 1;
        expect(html).toBe(rendered(text));
      }
    }),
    { numRuns: 4_000, seed: 7 },
  );
  expect(plain).toBeGreaterThan(100);
});

test("any text at all, too", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
      const html = plainHtml(text);
      if (html !== null) expect(html).toBe(rendered(text));
    }),
    { numRuns: 2_000, seed: 8 },
  );
});

test("a letter as people write it is plain, and marks are not", () => {
  const letter =
    "Hello team,\n\nsince noon it is slow.\nNobody knows why: we tried.\n\nRegards,\nAna";
  expect(plainHtml(letter)).toBe(rendered(letter));
  expect(plainHtml("It is *slow*.")).toBeNull();
  expect(renderMarkdown("It is *slow*.")).toBe("<p>It is <em>slow</em>.</p>");
});
