import { EditorState } from "@codemirror/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { FORMATS, formatted } from "./formatting";
import { nextLine } from "./lines";
import { markdown } from "./rich-language";
import { changed } from "./surface";

/** What a text area holds: it knows one kind of line end. */
const held = fc
  .oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.string({
      unit: fc.constantFrom(..."ab *_`~#>-+1.[]()|\\\n\t@:!<& é😀\u200d\u00a0\u2028"),
      maxLength: 400,
    }),
    fc
      .array(
        fc.constantFrom(
          ...[
            "# Head",
            "- one",
            "  1) two",
            "> said",
            "| a | b |",
            "| - | - |",
            "```js",
            "```",
            "",
          ],
          ...[
            "@[Asha](person:018f2c1e-0000-7000-8000-000000000000)",
            "![x](attachment:1)",
            "<b>raw</b>",
          ],
          ...[
            "[a]: http://example.com",
            "* * *",
            "Head\n====",
            "line  ",
            "a\\",
            "- [ ] task",
            "[^1]: note",
          ],
        ),
      )
      .map((lines) => lines.join("\n")),
  )
  .map((text) => text.replace(/\r\n?/g, "\n"));

const stateOf = (doc: string) => EditorState.create({ doc, extensions: [markdown] });

test("Markdown that goes into the editor comes out of it as it was, to the last character", () => {
  fc.assert(
    fc.property(held, (text) => {
      expect(stateOf(text).doc.toString()).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

test("whatever is pressed changes the editor's text just as it changes the text area's", () => {
  const step = fc.tuple(fc.constantFrom(...FORMATS, "enter", "type"), fc.nat(), fc.nat());
  fc.assert(
    fc.property(held, fc.array(step, { maxLength: 12 }), (first, steps) => {
      let text = first;
      let state = stateOf(first);
      for (const [pressed, one, other] of steps) {
        const [from = 0, to = 0] = [one, other]
          .map((at) => at % (text.length + 1))
          .sort((a, b) => a - b);
        const typed = { from, to, insert: "x\n", select: { from: from + 2, to: from + 2 } };
        const change =
          pressed === "type"
            ? typed
            : pressed === "enter"
              ? (nextLine(text, { from, to: from }) ?? typed)
              : formatted(pressed, text, { from, to });
        text = changed(text, change);
        state = state.update({
          changes: { from: change.from, to: change.to, insert: change.insert },
          selection: { anchor: change.select.from, head: change.select.to },
        }).state;
        expect(state.doc.toString()).toBe(text);
        expect(state.selection.main.to).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 300 },
  );
});
