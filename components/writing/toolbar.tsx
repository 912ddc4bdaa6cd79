"use client";

import {
  Bold,
  Code,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Table,
  Type,
} from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { FORMATS, type Format } from "./formatting";
import { shortcutOf } from "./shortcuts";
import type { WritingWords } from "./writing-words";

const ICONS: Record<Format, LucideIcon> = {
  bold: Bold,
  italic: Italic,
  code: Code,
  bullets: List,
  numbers: ListOrdered,
  quote: Quote,
  link: Link,
  table: Table,
};

type Props = {
  words: WritingWords;
  isPlain: boolean;
  onFormat: (format: Format) => void;
  onPlain: () => void;
};

const BUTTON =
  "inline-flex size-7 flex-none items-center justify-center rounded-control text-text-2 hover:bg-sunken hover:text-text aria-pressed:bg-sunken aria-pressed:text-text pointer-coarse:size-11";

/** One stop on the way of the Tab key; the arrows go on from there. */
export function Toolbar({ words, isPlain, onFormat, onPlain }: Props) {
  const [at, setAt] = useState(0);
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const to = stepped(event.key, at, buttons.length);
    if (to === null) return;
    event.preventDefault();
    setAt(to);
    buttons[to]?.focus();
  };
  const common = (place: number) => ({
    type: "button" as const,
    tabIndex: place === at ? 0 : -1,
    // The text keeps its selection, and a phone its keyboard.
    onPointerDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    className: BUTTON,
  });
  return (
    <div
      role="toolbar"
      aria-label={words.toolbar}
      className="flex items-center gap-0.5 overflow-x-auto px-2.5 pbs-1.5"
      onKeyDown={walk}
    >
      {FORMATS.map((format, place) => {
        const Icon = ICONS[format];
        const shortcut = shortcutOf(format);
        return (
          <button
            key={format}
            {...common(place)}
            title={[words.format[format], shortcut].filter(Boolean).join(" ")}
            aria-label={words.format[format]}
            onClick={() => onFormat(format)}
          >
            <Icon aria-hidden size={16} strokeWidth={1.75} />
          </button>
        );
      })}
      <button
        {...common(FORMATS.length)}
        aria-label={words.plain}
        aria-pressed={isPlain}
        title={isPlain ? words.rich : words.plain}
        onClick={onPlain}
      >
        <Type aria-hidden size={16} strokeWidth={1.75} />
      </button>
    </div>
  );
}

function stepped(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
