import fc from "fast-check";
import { expect, test } from "vitest";
import { FORMATS, formatted } from "./formatting";
import { indented, nextLine } from "./lines";
import { changed, type Span } from "./surface";

const press = (format: (typeof FORMATS)[number], marked: string) => {
  const [text, span] = selected(marked);
  const change = formatted(format, text, span);
  return shown(changed(text, change), change.select);
};
const enter = (marked: string) => {
  const [text, span] = selected(marked);
  const change = nextLine(text, span);
  return change && shown(changed(text, change), change.select);
};

test("a button puts marks around what is selected, and takes them away again", () => {
  expect(press("bold", "so [loud] here")).toBe("so **[loud]** here");
  expect(press("bold", "so **[loud]** here")).toBe("so [loud] here");
  expect(press("bold", "so [**loud**] here")).toBe("so [loud] here");
  expect(press("bold", "so[ loud ]here")).toBe("so **[loud]** here");
  expect(press("italic", "a **[b]**")).toBe("a **_[b]_**");
  expect(press("bold", "[]")).toBe("**[]**");
  expect(press("bold", "**[]**")).toBe("[]");
});

test("code takes as many backticks as it needs, and lines become a block", () => {
  expect(press("code", "see [ls -l]")).toBe("see `[ls -l]`");
  expect(press("code", "[a`b]")).toBe("``[a`b]``");
  expect(press("code", "[`a]")).toBe("`` [`a] ``");
  expect(press("code", "x\n[one\ntwo]\ny")).toBe("x\n```\n[one\ntwo]\n```\ny");
});

test("lines become items, other items, and lines again", () => {
  expect(press("bullets", "[one\ntwo]")).toBe("[- one\n- two]");
  expect(press("numbers", "[- one\n\n- two]")).toBe("[1. one\n\n2. two]");
  expect(press("numbers", "[1. one\n2. two]")).toBe("[one\ntwo]");
  expect(press("quote", "say[]")).toBe("> say[]");
  expect(press("quote", "> say[]")).toBe("say[]");
  expect(press("bullets", "[]")).toBe("- []");
});

test("a link waits for its address, or for its words", () => {
  expect(press("link", "see [this]")).toBe("see [this]([https://])");
  expect(press("link", "[https://example.com/a]")).toBe("[[]](https://example.com/a)");
});

test("a table stands by itself", () => {
  expect(press("table", "[]")).toBe("| [] |  |\n| --- | --- |\n|  |  |\n");
  expect(press("table", "before[]\nafter")).toBe(
    "before\n\n| [] |  |\n| --- | --- |\n|  |  |\n\nafter",
  );
});

test("Enter goes on with a list, and ends it where nothing was said", () => {
  expect(enter("- one[]")).toBe("- one\n- []");
  expect(enter("- one\n- []")).toBe("- one\n[]");
  expect(enter("9. nine[]")).toBe("9. nine\n10. []");
  expect(enter("  * [x] done[]")).toBe("  * [x] done\n  * [ ] []");
  expect(enter("> said[]")).toBe("> said\n> []");
  expect(enter("> - said[]")).toBe("> - said\n> - []");
  expect(enter("| a | b |[]")).toBe("| a | b |\n| [] |  |");
  expect(enter("plain[]")).toBeNull();
  expect(enter("- o[ne]")).toBeNull();
  expect(enter("```\n- one[]")).toBeNull();
  expect(enter("```\nx\n```\n- one[]")).toBe("```\nx\n```\n- one\n- []");
});

test("lines are moved in and out", () => {
  expect(changed("- a\n- b", indented("- a\n- b", { from: 5, to: 5 }, 1))).toBe("- a\n  - b");
  expect(changed("- a\n  - b", indented("- a\n  - b", { from: 7, to: 7 }, -1))).toBe("- a\n- b");
});

const words = fc.string({ unit: fc.constantFrom(..."ab *_`~#>-+1.[]()|\\\n@:/ é😀") });

test("no button loses a character that was typed", () => {
  fc.assert(
    fc.property(
      words,
      fc.nat(),
      fc.nat(),
      fc.constantFrom(...FORMATS),
      (text, one, other, format) => {
        // A browser selects whole characters.
        const whole = (at: number) =>
          [...text.slice(0, at % (text.length + 1))].join("").replace(/[\ud800-\udbff]$/, "")
            .length;
        const [from = 0, to = 0] = [whole(one), whole(other)].sort((a, b) => a - b);
        const change = formatted(format, text, { from, to });
        const after = changed(text, change);
        expect(lettersOf(after.replace("https://", ""))).toEqual(lettersOf(text));
        expect(change.select.from).toBeLessThanOrEqual(change.select.to);
        expect(change.select.to).toBeLessThanOrEqual(after.length);
      },
    ),
    { numRuns: 500 },
  );
});

/** A number before an item is a mark, as are the signs. */
const lettersOf = (text: string) => [...text].filter((sign) => /[abé😀@:/]/u.test(sign)).join("");

/** The last pair of brackets that stands for the selection. */
function selected(marked: string): [string, Span] {
  const from = marked.indexOf("[");
  const open = /\[(?!x\] | \] )/.exec(marked)?.index ?? from;
  const close = marked.indexOf("]", open);
  const text = marked.slice(0, open) + marked.slice(open + 1, close) + marked.slice(close + 1);
  return [text, { from: open, to: close - 1 }];
}

function shown(text: string, { from, to }: Span): string {
  return `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`;
}
