"use client";

import { useLayoutEffect, useRef } from "react";
import type { Suggestion } from "./sources";
import type { Surface } from "./surface";
import type { Offered } from "./use-completion";
import type { WritingWords } from "./writing-words";

type Props = {
  id: string;
  offered: Offered;
  surface: Surface;
  /** What the list hangs at where the place of the cursor is not known. */
  field: HTMLElement;
  words: WritingWords;
  onChoose: (suggestion: Suggestion) => void;
};

const GAP = 6;

/** The list that hangs at the text. The focus stays there; the list only shows which one is meant. */
export function SuggestionList({ id, offered, surface, field, words, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const { asked, found, at } = offered;
  const option = found[at] ? `${id}-${at}` : null;

  useLayoutEffect(() => {
    surface.expand({ list: id, option });
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [surface, id, option, at]);
  useLayoutEffect(() => () => surface.expand(null), [surface]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: its size follows from what was found
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    if (!element.matches(":popover-open")) element.showPopover();
    const hang = () => {
      const place = surface.placeOf(asked.from) ?? beside(field);
      const seen = window.visualViewport;
      const top = seen?.offsetTop ?? 0;
      const bottom = top + (seen?.height ?? window.innerHeight);
      const { offsetHeight: height, offsetWidth: width } = element;
      const isBelow = place.bottom + GAP + height <= bottom;
      const y = isBelow ? place.bottom + GAP : Math.max(top + GAP, place.top - GAP - height);
      const x = Math.max(GAP, Math.min(place.left, window.innerWidth - width - GAP));
      Object.assign(element.style, { left: `${x}px`, top: `${y}px` });
    };
    hang();
    window.addEventListener("resize", hang);
    window.visualViewport?.addEventListener("resize", hang);
    return () => {
      window.removeEventListener("resize", hang);
      window.visualViewport?.removeEventListener("resize", hang);
    };
  }, [surface, asked.from, found, field]);

  return (
    <div
      ref={list}
      id={id}
      popover="manual"
      role="listbox"
      aria-label={words.suggestions[asked.kind]}
      className="float fixed inset-auto m-0 max-h-56 w-80 max-w-[calc(100vw-12px)] overflow-y-auto p-1"
    >
      {found.map((suggestion, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are pressed in the text
        // biome-ignore lint/a11y/useFocusableInteractive: the text keeps the focus
        <div
          key={suggestion.key}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === at}
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(suggestion)}
          className="flex min-h-(--control) cursor-default items-center gap-2 rounded-control px-2 hover:bg-sunken aria-selected:bg-accent-soft"
        >
          <span className="flex-none text-text">
            <bdi>{suggestion.label}</bdi>
          </span>
          {suggestion.detail !== undefined && (
            <span className="truncate text-text-2">{suggestion.detail}</span>
          )}
        </div>
      ))}
    </div>
  );
}

/** Above the text, so that what is typed stays in sight. */
function beside(field: HTMLElement): DOMRect {
  const { left, top, bottom } = field.getBoundingClientRect();
  return new DOMRect(left, top, 0, bottom - top);
}
