import { history, historyKeymap, isolateHistory, standardKeymap } from "@codemirror/commands";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView, keymap, placeholder } from "@codemirror/view";
import { INSERT, TAKE_OUT } from "@/components/attachments/into-text";
import { comboboxOf } from "./plain-surface";
import { markdown } from "./rich-language";
import { richMarks } from "./rich-marks";
import { richTheme } from "./rich-theme";
import type { Surface } from "./surface";
import { WRITTEN } from "./written";

type Options = {
  field: HTMLTextAreaElement;
  parent: HTMLElement;
  placeholder: string;
  /** What the field is called and said to be. */
  attributes: Record<string, string>;
};

export type Rich = Surface & {
  describe: (attributes: Record<string, string>) => void;
  end: () => void;
};

/**
 * Stands in for a text area. The text area keeps the words at every moment: it is what the form sends,
 * and what everything else on the page reads and writes.
 */
export function richEditor({ field, parent, placeholder: hint, attributes }: Options): Rich {
  const described = new Compartment();
  const combobox = new Compartment();
  const listeners = new Set<(isTyped: boolean) => void>();
  let own = attributes;

  const extensions = (): Extension[] => [
    EditorView.cspNonce.of(nonceOf(field.ownerDocument)),
    history(),
    keymap.of([...historyKeymap, ...standardKeymap]),
    EditorView.lineWrapping,
    EditorView.perLineTextDirection.of(true),
    markdown,
    richMarks,
    richTheme,
    ...(hint === "" ? [] : [placeholder(hint)]),
    EditorView.contentAttributes.of({
      spellcheck: "true",
      autocapitalize: "sentences",
      autocorrect: "on",
      enterkeyhint: "enter",
      "aria-multiline": "true",
    }),
    described.of(EditorView.contentAttributes.of(own)),
    combobox.of([]),
    EditorView.domEventHandlers({ paste: leaveFiles, drop: leaveFiles }),
    EditorView.updateListener.of(({ docChanged, selectionSet }) => {
      if (docChanged) mirror();
      if (docChanged || selectionSet) for (const heard of listeners) heard(docChanged);
    }),
  ];
  const stateOf = (doc: string, anchor: number, head: number) =>
    EditorState.create({ doc, selection: { anchor, head }, extensions: extensions() });

  const view = new EditorView({
    state: stateOf(field.value, field.selectionStart, field.selectionEnd),
    parent,
  });

  function mirror() {
    field.value = view.state.doc.toString();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Other words were put there. What was undone before belongs to other words, so it is forgotten. */
  const takeUp = () => {
    const text = field.value;
    if (text === view.state.doc.toString()) return;
    view.setState(stateOf(text, text.length, text.length));
    for (const heard of listeners) heard(false);
  };
  const insert = (event: Event) => {
    const markdownText = markdownOf(event);
    if (markdownText === null) return;
    event.preventDefault();
    const { from, to } = view.state.selection.main;
    const before = view.state.sliceDoc(Math.max(0, from - 1), from);
    const said = `${before === "" || before === "\n" ? "" : "\n"}${markdownText}\n`;
    const anchor = from + said.length;
    view.dispatch({ changes: { from, to, insert: said }, selection: { anchor } });
  };
  const takeOut = (event: Event) => {
    const markdownText = markdownOf(event);
    if (markdownText === null) return;
    event.preventDefault();
    const text = view.state.doc.toString();
    const line = `${markdownText}\n`;
    const said = text.includes(line) ? line : markdownText;
    const from = text.indexOf(said);
    if (from >= 0) view.dispatch({ changes: { from, to: from + said.length } });
  };
  const { form } = field;
  // The form empties its fields after this event has been heard by all.
  const emptied = () => setTimeout(takeUp);
  field.addEventListener(WRITTEN, takeUp);
  // Only where somebody else typed there; what was typed here is there already.
  field.addEventListener("input", takeUp);
  form?.addEventListener("reset", emptied);
  form?.addEventListener(INSERT, insert);
  form?.addEventListener(TAKE_OUT, takeOut);

  return {
    text: () => view.state.doc.toString(),
    selection: () => view.state.selection.main,
    focus: () => view.focus(),
    placeOf(at) {
      const place = view.coordsAtPos(at);
      return place && new DOMRect(place.left, place.top, 0, place.bottom - place.top);
    },
    apply({ from, to, insert: said, select }) {
      view.dispatch({
        changes: { from, to, insert: said },
        selection: { anchor: select.from, head: select.to },
        annotations: isolateHistory.of("full"),
        scrollIntoView: true,
        userEvent: "input",
      });
      view.focus();
    },
    expand(expanded) {
      const roles =
        expanded === null ? [] : EditorView.contentAttributes.of(present(comboboxOf(expanded)));
      view.dispatch({ effects: combobox.reconfigure(roles) });
    },
    onChange(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    describe(now) {
      own = now;
      view.dispatch({ effects: described.reconfigure(EditorView.contentAttributes.of(now)) });
    },
    end() {
      field.removeEventListener(WRITTEN, takeUp);
      field.removeEventListener("input", takeUp);
      form?.removeEventListener("reset", emptied);
      form?.removeEventListener(INSERT, insert);
      form?.removeEventListener(TAKE_OUT, takeOut);
      const { anchor, head } = view.state.selection.main;
      view.destroy();
      field.setSelectionRange(Math.min(anchor, head), Math.max(anchor, head));
    },
  };
}

/** Files belong to the form, which sends them; the editor would read them into the text. */
function leaveFiles(event: ClipboardEvent | DragEvent): boolean {
  const carried = "clipboardData" in event ? event.clipboardData : event.dataTransfer;
  return (carried?.files.length ?? 0) > 0;
}

const nonceOf = (page: Document) =>
  page.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";

function markdownOf(event: Event): string | null {
  const detail: unknown = event instanceof CustomEvent ? event.detail : null;
  if (typeof detail !== "object" || detail === null) return null;
  const said: unknown = Reflect.get(detail, "markdown");
  return typeof said === "string" ? said : null;
}

function present(attributes: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}
