"use client";

import { useEffect, useSyncExternalStore } from "react";
import { tinykeys } from "tinykeys";
import { writingIn } from "@/components/writing/written";
import { KEYS, type KeyAct } from "./keys";

const STORED = "muster:keys";
const CHANGED = "muster:keys-changed";

/** The desk's single-key shortcuts, unless the reader switched them off (WCAG 2.1.4). */
export function DeskKeys() {
  const used = useKeysUsed();
  useEffect(() => {
    if (!used) return;
    const all = [...new Set(KEYS.map(({ keys }) => keys))];
    const bindings = all.map((keys) => [keys, guarded(keys, actsOf(keys))] as const);
    return tinykeys(window, { g: lead, ...Object.fromEntries(bindings) });
  }, [used]);
  return null;
}

export function KeysSwitch({ label }: { label: string }) {
  const used = useKeysUsed();
  return (
    <label className="flex min-h-(--control) items-center gap-2">
      <input
        type="checkbox"
        checked={used}
        className="size-4 accent-accent"
        onChange={(event) => {
          localStorage.setItem(STORED, event.currentTarget.checked ? "on" : "off");
          window.dispatchEvent(new Event(CHANGED));
        }}
      />
      {label}
    </label>
  );
}

function useKeysUsed(): boolean {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener(CHANGED, changed);
      window.addEventListener("storage", changed);
      return () => {
        window.removeEventListener(CHANGED, changed);
        window.removeEventListener("storage", changed);
      };
    },
    () => localStorage.getItem(STORED) !== "off",
    () => true,
  );
}

const TYPED_INTO =
  "input:not([type=radio], [type=checkbox], [type=file]), textarea, select, [contenteditable]";

const LEADS_FOR = 1_000;
let ledAt = Number.NEGATIVE_INFINITY;

/** "G" begins a sequence, whose second key must not do what it does alone; a typed "g" begins none. */
function lead(event: KeyboardEvent) {
  if (!isTyping(event)) ledAt = performance.now();
}

const actsOf = (keys: string) => KEYS.filter((key) => key.keys === keys).map(({ act }) => act);

/** Never while somebody types, composes a character, or reaches for one with AltGr. */
function guarded(keys: string, acts: readonly KeyAct[]) {
  return (event: KeyboardEvent) => {
    const led = performance.now() - ledAt < LEADS_FOR;
    // Every binding of this key press is asked before the sequence is over.
    if (led) queueMicrotask(() => (ledAt = Number.NEGATIVE_INFINITY));
    if (led !== keys.includes(" ")) return;
    if (isTyping(event) || (event.repeat && !acts.some((act) => "step" in act))) return;
    if (acts.some(perform)) event.preventDefault();
  };
}

function isTyping(event: KeyboardEvent): boolean {
  const { target } = event;
  if (target instanceof Element && target.closest(TYPED_INTO)) return true;
  const isCharacter = event.isComposing || event.getModifierState("AltGraph");
  return isCharacter || event.ctrlKey || event.metaKey || event.altKey;
}

function perform(act: KeyAct): boolean {
  if ("step" in act) return step(act.step);
  if ("openRow" in act) return pressed(document.activeElement?.closest("[data-row]"));
  if ("react" in act) return pressed(reactButton());
  if ("onRow" in act) return actedOnRow(act.onRow);
  if ("inLine" in act) return actedInLine(act.inLine);
  if ("focus" in act) return focused(document.querySelector(`[data-key="${act.focus}"]`));
  if ("show" in act) {
    document.getElementById(act.show)?.togglePopover();
    return true;
  }
  return pressed(document.querySelector(`[data-key="${act.press}"]`));
}

/** That of the message one stands on, else of the last one. */
function reactButton(): Element | undefined {
  const here = document.activeElement?.closest("article")?.querySelector("[data-react]");
  return here ?? [...document.querySelectorAll("[data-react]")].at(-1);
}

/** The list is told of the row by an event, as a row is a link and has no button of its own. */
function actedOnRow(name: string): boolean {
  const row = document.activeElement?.closest<HTMLElement>("[data-row]");
  if (!row || row.ariaCurrent === "true") {
    return pressed(document.querySelector(`[data-key="${name}"]`));
  }
  row.dispatchEvent(new CustomEvent(`muster:${name}`, { bubbles: true }));
  return true;
}

/** What is done leaves the list, so the focus goes on to the next line before it does. */
function actedInLine(name: string): boolean {
  const line = document.activeElement?.closest("[data-line]");
  const button = line?.querySelector(`[data-key~="${name}"]`);
  if (!line || !button) return false;
  if (name === "done" || name === "leave") {
    const next = line.nextElementSibling ?? line.previousElementSibling;
    next?.querySelector<HTMLElement>("[data-row]")?.focus();
  }
  return pressed(button);
}

function focused(element: Element | null): boolean {
  if (!(element instanceof HTMLInputElement) || !element.checkVisibility()) return false;
  element.focus();
  element.select();
  return true;
}

function pressed(element: Element | null | undefined): boolean {
  if (!(element instanceof HTMLElement)) return false;
  element.click();
  if (element instanceof HTMLInputElement) {
    writingIn(element.form)?.focus();
  }
  const panel = element.getAttribute("popovertarget");
  if (panel !== null) {
    const within = document.getElementById(panel);
    (
      within?.querySelector<HTMLElement>("[data-line] button") ??
      within?.querySelector<HTMLElement>("select, textarea, input:not([type=hidden])")
    )?.focus();
  }
  return true;
}

/** To the next row; beside an open ticket the row opens at once, as walking through it means reading. */
function step(by: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const focused = rows.indexOf(document.activeElement as HTMLElement);
  const open = rows.findIndex((row) => row.ariaCurrent === "true");
  const from = focused >= 0 ? focused : open;
  const next = rows[from < 0 ? 0 : from + by];
  if (!next) return rows.length > 0;
  next.focus();
  if (open >= 0) next.click();
  return true;
}
