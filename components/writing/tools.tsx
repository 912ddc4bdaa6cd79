"use client";

import { type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { type Format, formatted } from "./formatting";
import { indented, nextLine } from "./lines";
import { plainSurface } from "./plain-surface";
import { type Rich, richEditor } from "./rich-editor";
import { formatFor } from "./shortcuts";
import type { Place } from "./sources";
import { SuggestionList } from "./suggestion-list";
import type { Change, Surface } from "./surface";
import { Toolbar } from "./toolbar";
import type { Kind } from "./triggers";
import { useCompletion } from "./use-completion";
import type { WritingWords } from "./writing-words";

export type ToolsProps = {
  field: RefObject<HTMLTextAreaElement | null>;
  words: WritingWords;
  kinds: readonly Kind[];
  place: Place;
  placeholder: string;
  /** What the editor is called while it stands in for the text area. */
  attributes: Record<string, string>;
  className: string;
  /** As many lines as the text area shows at least. */
  rows: number;
  /** Another view of the text is shown in its place. */
  isHidden: boolean;
  onRich: (isRich: boolean) => void;
  onMacro?: ((macroId: string) => void) | undefined;
};

const CHOICE = "muster:writing";

/** What comes to a text area once somebody writes in it: the editor, its tool bar and suggestions. */
export function Tools(props: ToolsProps) {
  const { field, words, kinds, place, attributes, className, isHidden, onRich, onMacro } = props;
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const slot = useRef<HTMLDivElement>(null);
  const rich = useRef<Rich | null>(null);
  const [isPlain, setPlain] = useState(() => localStorage.getItem(CHOICE) === "plain");
  const [surface, setSurface] = useState<Surface | null>(null);
  const [wasTyping] = useState(() => field.current?.dataset.typed !== undefined);
  const completion = useCompletion({ surface, kinds, place, onMacro, wasTyping });

  // biome-ignore lint/correctness/useExhaustiveDependencies: made anew only for another kind of editor
  useLayoutEffect(() => {
    const text = field.current;
    const parent = slot.current;
    if (!text) return;
    if (isPlain) {
      setSurface(plainSurface(text));
      return;
    }
    const stop = whenComposed(text, () => {
      if (!parent) return;
      const hadFocus = document.activeElement === text;
      const made = richEditor({ field: text, parent, placeholder: props.placeholder, attributes });
      rich.current = made;
      if (hadFocus) made.focus();
      onRich(true);
      setSurface(made);
    });
    return () => {
      stop();
      const hadFocus = parent?.contains(document.activeElement) ?? false;
      rich.current?.end();
      rich.current = null;
      // At once, so that no key is lost before it is drawn again.
      if (hadFocus) text.focus();
      onRich(false);
    };
  }, [isPlain]);

  const described = JSON.stringify(attributes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said again when it is something else
  useEffect(() => rich.current?.describe(attributes), [described]);

  // With the drawing of the list, not after it: Enter may come as soon as somebody sees what it takes.
  useLayoutEffect(() => {
    const around = root.current?.parentElement;
    if (!around || !surface) return;
    const apply = (event: KeyboardEvent, change: Change | null) => {
      if (change === null) return;
      event.preventDefault();
      event.stopPropagation();
      surface.apply(change);
    };
    const hear = (event: KeyboardEvent) => {
      const { target } = event;
      if (!(target instanceof HTMLElement)) return;
      if (!target.isContentEditable && !(target instanceof HTMLTextAreaElement)) return;
      if (completion.press(event)) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      if (event.isComposing) return;
      const change = changeFor(event, surface);
      apply(event, change);
    };
    // Before the editor, which has a mind of its own about Enter.
    around.addEventListener("keydown", hear, { capture: true });
    return () => around.removeEventListener("keydown", hear, { capture: true });
  });

  const format = (wanted: Format) => {
    if (surface) surface.apply(formatted(wanted, surface.text(), surface.selection()));
  };
  const turn = () => {
    localStorage.setItem(CHOICE, isPlain ? "rich" : "plain");
    setPlain(!isPlain);
  };
  const { offered } = completion;
  const shown = field.current;
  return (
    <div ref={root} hidden={isHidden}>
      <Toolbar words={words} isPlain={isPlain} onFormat={format} onPlain={turn} />
      <div
        ref={slot}
        hidden={isPlain}
        style={{ minBlockSize: `calc(${props.rows}lh + 16px)` }}
        className={`overflow-y-auto focus-within:outline-2 focus-within:outline-focus ${className}`}
      />
      {offered && surface && shown && (
        <SuggestionList
          id={`${id}-list`}
          offered={offered}
          surface={surface}
          field={isPlain ? shown : (slot.current ?? shown)}
          words={words}
          onChoose={completion.choose}
        />
      )}
      <p role="status" className="sr-only">
        {offered && words.found.replace("%n", String(offered.found.length))}
      </p>
    </div>
  );
}

function changeFor(event: KeyboardEvent, surface: Surface): Change | null {
  const isHeld = event.metaKey || event.ctrlKey;
  const text = surface.text();
  const span = surface.selection();
  if (event.key === "Enter" && !isHeld && !event.shiftKey && !event.altKey) {
    return nextLine(text, span);
  }
  if (!isHeld || event.altKey) return null;
  if (event.code === "BracketRight") return indented(text, span, 1);
  if (event.code === "BracketLeft") return indented(text, span, -1);
  const format = formatFor(event);
  return format && formatted(format, text, span);
}

/** Not in the middle of a character that an input method is putting together. Returns how to give up. */
function whenComposed(text: HTMLTextAreaElement, work: () => void): () => void {
  if (text.dataset.composes === undefined) {
    work();
    return () => {};
  }
  const once = () => setTimeout(work);
  text.addEventListener("compositionend", once, { once: true });
  return () => text.removeEventListener("compositionend", once);
}
