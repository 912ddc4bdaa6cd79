import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import type { DocumentPart } from "./review-document";
import { markdownOf } from "./review-markdown";
import { pdfOf } from "./review-pdf";

const PARTS: DocumentPart[] = [
  { kind: "title", text: "Review of MI-7: Zürich | Łódź" },
  { kind: "facts", rows: [["Severity", "SEV1"]] },
  { kind: "heading", text: "Causes" },
  {
    kind: "prose",
    markdown:
      "The **timer** was:\n\n- read as seconds\n- never watched\n\n| a | b |\n| - | - |\n| 1 | 2 |",
  },
  { kind: "table", head: ["At", "Told"], rows: [["14:07 #3", "Public: Identified"]] },
  {
    kind: "list",
    items: [{ text: "14:02 #1 Asha declared it SEV1", body: "Two lines\nof words" }],
  },
];

test("the Markdown keeps what was written, and takes nothing else for Markdown", () => {
  const markdown = markdownOf(PARTS);
  expect(markdown).toContain("# Review of MI-7: Zürich \\| Łódź");
  expect(markdown).toContain("The **timer** was:");
  expect(markdown).toContain("| 14:07 \\#3 | Public: Identified |");
  expect(markdown).toContain("- 14:02 \\#1 Asha declared it SEV1\n\n  > Two lines\n  > of words");
});

test("the PDF has pages with real text, its own fonts and a title", async () => {
  const many = Array.from({ length: 90 }, (_, at) => ({ text: `Line ${at}`, body: null }));
  const pdf = await pdfOf([...PARTS, { kind: "list", items: many }], "Review of MI-7");
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  const raw = pdf.toString("latin1");
  expect(raw.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
  expect(raw).toContain("/FontFile2");
  expect(raw).toContain("/ToUnicode");
  expect(raw).toContain("/Outlines");
  const text = textIn(pdf);
  expect(text).toContain("Review of MI-7: Zürich | Łódź");
  expect(text).toContain("read as seconds");
  expect(text).toContain("Line 89");
});

test("what the font cannot draw is seen to be missing", async () => {
  const pdf = await pdfOf([{ kind: "lead", text: "Fire 🔥 out" }], "x");
  expect(textIn(pdf)).toContain("Fire ? out");
});

/** What a reader selects: the glyphs that are drawn, through each font's own table of characters. */
function textIn(pdf: Buffer): string {
  const objects = new Map<string, { head: string; data: string }>();
  const raw = pdf.toString("latin1");
  for (const [, number = "", head = "", body = ""] of raw.matchAll(
    /(\d+) 0 obj\n(<<[\s\S]*?>>)(?:\nstream\n([\s\S]*?)\nendstream)?\nendobj/g,
  )) {
    const bytes = Buffer.from(body, "latin1");
    const data = head.includes("FlateDecode") ? inflateSync(bytes).toString("latin1") : body;
    objects.set(number, { head, data });
  }
  const fonts = new Map<string, Map<string, string>>();
  for (const { head } of objects.values()) {
    for (const [, name = "", number = ""] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number)?.head ?? "")?.[1] ?? "";
      fonts.set(name, charactersIn(objects.get(table)?.data ?? ""));
    }
  }
  const said: string[] = [];
  for (const { head, data } of objects.values()) {
    if (head.includes("/FontFile") || !data.includes(" Tf")) continue;
    let font = new Map<string, string>();
    for (const [, name, glyphs] of data.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (name) font = fonts.get(name) ?? font;
      const codes = [...(glyphs ?? "").matchAll(/<([0-9a-f]+)>/gi)].map(([, hex = ""]) => hex);
      const run = codes.join("").match(/.{4}/g) ?? [];
      said.push(run.map((code) => font.get(code.toLowerCase()) ?? "").join(""));
    }
  }
  return said.join(" ").replace(/\s+/g, " ");
}

function charactersIn(table: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, first = "", list = ""] of table.matchAll(
    /<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi,
  )) {
    for (const [at, [, hex = ""]] of [...list.matchAll(/<([0-9a-f ]+)>/gi)].entries()) {
      const code = (Number.parseInt(first, 16) + at).toString(16).padStart(4, "0");
      found.set(code, Buffer.from(hex.replaceAll(" ", ""), "hex").swap16().toString("utf16le"));
    }
  }
  return found;
}
