import { syntaxTree } from "@codemirror/language";
import type { EditorState, Range } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from "@codemirror/view";
import { personIn } from "@/lib/conversations/mention-text";

/** How the parts of a text look, by the parser's names. */
const LOOKS: Record<string, string> = {
  StrongEmphasis: "md-strong",
  Emphasis: "md-em",
  Strikethrough: "md-strike",
  InlineCode: "md-code",
  Link: "md-link",
  Autolink: "md-link",
  URL: "md-link",
  ListMark: "md-mark",
  TaskMarker: "md-mark",
  TableDelimiter: "md-mark",
  ATXHeading1: "md-heading",
  ATXHeading2: "md-heading",
  ATXHeading3: "md-heading",
  ATXHeading4: "md-heading",
  ATXHeading5: "md-heading",
  ATXHeading6: "md-heading",
};

const LINES: Record<string, string> = {
  FencedCode: "md-block",
  CodeBlock: "md-block",
  Blockquote: "md-quote",
  Table: "md-table",
};

/** Written, but not read: they hide where nobody is writing, and are there when somebody is. */
const MARKS = new Set(["EmphasisMark", "StrikethroughMark", "CodeMark", "LinkMark", "HeaderMark"]);

type Drawn = { marks: DecorationSet; chips: DecorationSet };

const EMPTY: Drawn = { marks: Decoration.none, chips: Decoration.none };

/** Draws Markdown as what it means. The text underneath stays exactly what was typed. */
export const richMarks = ViewPlugin.fromClass(
  class {
    drawn: Drawn;
    constructor(view: EditorView) {
      this.drawn = draw(view);
    }
    update(update: ViewUpdate) {
      const { docChanged, viewportChanged, selectionSet, focusChanged, startState, state } = update;
      const isParsed = syntaxTree(startState) !== syntaxTree(state);
      if (docChanged || viewportChanged || selectionSet || focusChanged || isParsed) {
        // A character that is being composed keeps the nodes that the keyboard knows.
        if (update.view.composing && !docChanged) return;
        this.drawn = draw(update.view);
      }
    }
  },
  {
    provide: (plugin) => [
      EditorView.decorations.of((view) => view.plugin(plugin)?.drawn.marks ?? Decoration.none),
      EditorView.decorations.of((view) => view.plugin(plugin)?.drawn.chips ?? Decoration.none),
      EditorView.atomicRanges.of((view) => view.plugin(plugin)?.drawn.chips ?? Decoration.none),
    ],
  },
);

function draw(view: EditorView): Drawn {
  const { state } = view;
  const marks: Range<Decoration>[] = [];
  const chips: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(state).iterate({
      from,
      to,
      enter(node) {
        const chip = chipOf(state, node);
        if (chip) {
          chips.push(chip);
          return false;
        }
        const line = LINES[node.name];
        if (line !== undefined) marks.push(...linesOf(state, node, line));
        const look = LOOKS[node.name];
        if (look !== undefined && node.to > node.from) {
          marks.push(Decoration.mark({ class: look }).range(node.from, node.to));
        }
        const parent = node.node.parent;
        if (parent === null || !isMark(node.name, parent.name)) return;
        const isHidden = !isTouched(view, parent.from, parent.to) && isOneLine(state, node);
        const end = node.name === "HeaderMark" ? afterSpace(state, node.to) : node.to;
        if (end > node.from) marks.push((isHidden ? HIDDEN : FAINT).range(node.from, end));
        return;
      },
    });
  }
  if (marks.length === 0 && chips.length === 0) return EMPTY;
  return { marks: Decoration.set(marks, true), chips: Decoration.set(chips, true) };
}

type Node = { name: string; from: number; to: number };

const HIDDEN = Decoration.replace({});
const FAINT = Decoration.mark({ class: "md-mark" });

function isMark(name: string, parent: string): boolean {
  // The fences of a block are lines of their own, and stay.
  if (name === "CodeMark") return parent === "InlineCode";
  if (name === "HeaderMark") return parent.startsWith("ATX");
  if (name === "URL") return parent === "Link";
  return MARKS.has(name) && parent !== "Image" && parent !== "LinkReference";
}

function isTouched(view: EditorView, from: number, to: number): boolean {
  if (!view.hasFocus) return false;
  return view.state.selection.ranges.some((range) => range.from <= to && range.to >= from);
}

const isOneLine = (state: EditorState, { from, to }: Node) => state.doc.lineAt(from).to >= to;

const afterSpace = (state: EditorState, at: number) =>
  state.sliceDoc(at, at + 1) === " " ? at + 1 : at;

function linesOf(state: EditorState, { from, to }: Node, look: string): Range<Decoration>[] {
  const made: Range<Decoration>[] = [];
  const first = state.doc.lineAt(from).number;
  const last = state.doc.lineAt(to).number;
  for (let number = first; number <= last; number += 1) {
    made.push(Decoration.line({ class: look }).range(state.doc.line(number).from));
  }
  return made;
}

/** People and own pictures stand as one piece, which goes as one. */
function chipOf(state: EditorState, node: Node): Range<Decoration> | null {
  if (node.name !== "Link" && node.name !== "Image") return null;
  if (!isOneLine(state, node)) return null;
  const written = state.sliceDoc(node.from, node.to);
  const found = /^!?\[((?:\\.|[^\]\\])*)\]\(([^)\s]*)\)$/.exec(written);
  if (!found) return null;
  const [, typed = "", url = ""] = found;
  const said = typed.replace(/\\(.)/g, "$1");
  if (node.name === "Image") {
    if (!/^attachment:[0-9a-f-]{36}$/i.test(url)) return null;
    return chip(`🖼 ${said}`, "md-chip").range(node.from, node.to);
  }
  if (personIn(url) === null || state.sliceDoc(node.from - 1, node.from) !== "@") return null;
  return chip(`@${said}`, "md-chip").range(node.from - 1, node.to);
}

const chip = (said: string, look: string) => Decoration.replace({ widget: new Chip(said, look) });

class Chip extends WidgetType {
  constructor(
    readonly said: string,
    readonly look: string,
  ) {
    super();
  }
  override eq(other: Chip) {
    return other.said === this.said && other.look === this.look;
  }
  toDOM() {
    const element = document.createElement("span");
    element.className = this.look;
    element.textContent = this.said;
    return element;
  }
  override ignoreEvent() {
    return false;
  }
}
