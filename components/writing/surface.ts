/** Characters of a text, from the one to before the other. */
export type Span = { from: number; to: number };

/** Other words for a part of the text, and what is selected afterwards, in the new text. */
export type Change = Span & { insert: string; select: Span };

/** What combobox roles need while a list of suggestions hangs at the text. */
export type Expanded = { list: string; option: string | null };

/** Somewhere Markdown is typed: the browser's own text area, or the editor that stands in for it. */
export type Surface = {
  text: () => string;
  selection: () => Span;
  apply: (change: Change) => void;
  focus: () => void;
  /** Where a character stands in the window; null where that is not known. */
  placeOf: (at: number) => DOMRect | null;
  /** Says to readers of the screen that a list is open. */
  expand: (expanded: Expanded | null) => void;
  /** Hears what is typed, and where the cursor goes. Returns how to stop. */
  onChange: (heard: (isTyped: boolean) => void) => () => void;
};

export function changed(text: string, { from, to, insert }: Change): string {
  return text.slice(0, from) + insert + text.slice(to);
}
