"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";

export type PickerWords = {
  more: string;
  search: string;
  group: string;
  none: string;
  failed: string;
  results: string;
};

type Entry = readonly [emoji: string, name: string, words: string];
export type Group = { name: string; emoji: readonly Entry[] };

export type GridProps = { groups: readonly Group[]; words: PickerWords };

const SHOWN = 80;

/** All emoji by group or by what is typed; the arrows move among them. */
export function EmojiGrid({ groups, words }: GridProps) {
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const [group, setGroup] = useState(groups[0]?.name ?? "");
  const [typed, setTyped] = useState("");
  const found = typed.trim() === "" ? within(groups, group) : matching(groups, typed);
  const focusFirst = () => grid.current?.querySelector("button")?.focus();
  return (
    <div className="grid gap-2 border-t border-line pbs-2">
      <label className="sr-only" htmlFor={`${id}-search`}>
        {words.search}
      </label>
      <input
        id={`${id}-search`}
        type="search"
        autoComplete="off"
        // It was asked for by the button that stood here.
        // biome-ignore lint/a11y/noAutofocus: the focus would be lost with that button
        autoFocus
        placeholder={words.search}
        value={typed}
        className="h-(--control) w-full rounded-control border border-line-strong bg-surface px-2.5"
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "ArrowDown") return;
          // The form around it would send its first button.
          event.preventDefault();
          event.stopPropagation();
          focusFirst();
        }}
      />
      {typed.trim() === "" && (
        <>
          <label className="sr-only" htmlFor={`${id}-group`}>
            {words.group}
          </label>
          <select
            id={`${id}-group`}
            value={group}
            className="h-(--control) w-full rounded-control border border-line-strong bg-surface px-2"
            onChange={(event) => setGroup(event.currentTarget.value)}
          >
            {groups.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </>
      )}
      <p role="status" className={found.length === 0 ? "text-text-2" : "sr-only"}>
        {found.length === 0 ? words.none : words.results.replace("#", String(found.length))}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows move among its buttons */}
      <div
        ref={grid}
        className="grid max-h-52 grid-cols-[repeat(auto-fill,minmax(var(--control),1fr))] overflow-y-auto"
        onKeyDown={walk}
      >
        {found.map(([emoji, name], place) => (
          <button
            key={emoji}
            type="submit"
            name="reaction"
            value={`+${emoji}`}
            title={name}
            aria-label={name}
            // One stop on the way of the Tab key; the arrows go on from there.
            tabIndex={place === 0 ? 0 : -1}
            className="grid h-(--control) place-items-center rounded-control text-base hover:bg-sunken"
          >
            {emoji}
          </button>
        ))}
      </div>
    </div>
  );
}

const within = (groups: readonly Group[], name: string) =>
  groups.find((group) => group.name === name)?.emoji ?? [];

function matching(groups: readonly Group[], typed: string): readonly Entry[] {
  const parts = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .flatMap(({ emoji }) => emoji)
    .filter(([, name, words]) => parts.every((part) => `${name} ${words}`.includes(part)))
    .slice(0, SHOWN);
}

const STEPS: Record<string, (columns: number) => number> = {
  ArrowRight: () => 1,
  ArrowLeft: () => -1,
  ArrowDown: (columns) => columns,
  ArrowUp: (columns) => -columns,
};

function walk(event: KeyboardEvent<HTMLElement>) {
  const step = STEPS[event.key];
  if (!step) return;
  event.preventDefault();
  const grid = event.currentTarget;
  const columns = getComputedStyle(grid).gridTemplateColumns.split(" ").length;
  const buttons = [...grid.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[at + step(columns)]?.focus();
}
