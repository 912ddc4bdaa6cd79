import { describe, expect, test } from "vitest";
import { cleanName, disposition } from "./name";

const HOSTILE: readonly [given: string, kept: string][] = [
  ["../../etc/passwd", "passwd"],
  ["..\\..\\boot.ini", "boot.ini"],
  ["C:\\Users\\me\\shot.png", "shot.png"],
  ["/etc/passwd", "passwd"],
  ["%2e%2e/x", "x"],
  ["", "file"],
  [".", "file"],
  ["..", "file"],
  ["a\u0000b.txt", "ab.txt"],
  ["a\r\nSet-Cookie: x=1.txt", "aSet-Cookie_ x=1.txt"],
  ['say "hi".txt', "say _hi_.txt"],
  ["invoice\u202Egnp.exe", "invoicegnp.exe"],
  ["con.txt", "_con.txt"],
  [".htaccess", "htaccess"],
  ["<script>.html", "_script_.html"],
  ["Übersicht – März.pdf", "Übersicht – März.pdf"],
  ["图片.png", "图片.png"],
];

test.each(HOSTILE)("%j is kept as %j", (given, kept) => {
  expect(cleanName(given)).toBe(kept);
});

test("a name that is too long keeps its ending, whatever letters it has", () => {
  const kept = cleanName(`${"😀".repeat(400)}.png`);
  expect([...kept]).toHaveLength(200);
  expect(kept.endsWith("😀.png")).toBe(true);
});

describe("the header that names a download", () => {
  test("holds nothing that ends it or another header", () => {
    for (const [given] of HOSTILE) {
      expect(disposition("attachment", given)).toMatch(
        /^attachment; filename="[\x20\x21\x23-\x5b\x5d-\x7e]*"; filename\*=UTF-8''[\w.~%!#$&+^`|-]*$/,
      );
    }
  });

  test("tells the exact name to whoever understands it", () => {
    expect(disposition("attachment", "März's.pdf")).toBe(
      "attachment; filename=\"M_rz's.pdf\"; filename*=UTF-8''M%C3%A4rz%27s.pdf",
    );
  });
});
