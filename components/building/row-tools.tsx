"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";

export type RowWords = { up: string; down: string; remove: string };

type Props = {
  /** What the row is called; `{name}` in the words. */
  name: string;
  at: number;
  count: number;
  words: RowWords;
  onMove: (to: number) => void;
  onRemove: () => void;
};

const ICON = { "aria-hidden": true, size: 16, strokeWidth: 1.75 } as const;

/** Moves a row up or down, or takes it away: with the keyboard as with anything else. */
export function RowTools({ name, at, count, words, onMove, onRemove }: Props) {
  const said = (sentence: string) => sentence.replace("{name}", name);
  return (
    <div className="flex gap-1">
      <Button
        look="quiet"
        aria-label={said(words.up)}
        title={said(words.up)}
        aria-disabled={at === 0}
        onClick={() => at > 0 && onMove(at - 1)}
      >
        <ArrowUp {...ICON} />
      </Button>
      <Button
        look="quiet"
        aria-label={said(words.down)}
        title={said(words.down)}
        aria-disabled={at === count - 1}
        onClick={() => at < count - 1 && onMove(at + 1)}
      >
        <ArrowDown {...ICON} />
      </Button>
      <Button
        look="quiet"
        aria-label={said(words.remove)}
        title={said(words.remove)}
        onClick={onRemove}
      >
        <Trash2 {...ICON} />
      </Button>
    </div>
  );
}

/** The rows with one of them at another place. */
export function moved<Row>(rows: readonly Row[], from: number, to: number): Row[] {
  const next = [...rows];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

/** A name for machines out of one for people, which none of the others has. */
export function keyFrom(label: string, taken: readonly string[]): string {
  const words = label
    .normalize("NFD")
    .replace(/[^A-Za-z0-9 ]/g, "")
    .split(" ")
    .filter(Boolean)
    .slice(0, 4)
    .map((word) => word.toLowerCase());
  const joined = words.map((word, at) =>
    at === 0 ? word : word[0]?.toUpperCase() + word.slice(1),
  );
  const base = (/^[a-z]/.test(joined[0] ?? "") ? joined.join("") : `field${joined.join("")}`).slice(
    0,
    34,
  );
  for (let more = 1; ; more += 1) {
    const key = more === 1 ? base : `${base}${more}`;
    if (!taken.includes(key)) return key;
  }
}
