import type { Format } from "./formatting";

/** What is held down with ⌘ or Ctrl, by the key's place, as ⇧7 is another sign on each keyboard. */
const SHORTCUTS: readonly { format: Format; code: string; isShifted: boolean; shown: string }[] = [
  { format: "bold", code: "KeyB", isShifted: false, shown: "⌘B" },
  { format: "italic", code: "KeyI", isShifted: false, shown: "⌘I" },
  { format: "code", code: "KeyE", isShifted: false, shown: "⌘E" },
  { format: "link", code: "KeyK", isShifted: false, shown: "⌘K" },
  { format: "numbers", code: "Digit7", isShifted: true, shown: "⌘⇧7" },
  { format: "bullets", code: "Digit8", isShifted: true, shown: "⌘⇧8" },
  { format: "quote", code: "Digit9", isShifted: true, shown: "⌘⇧9" },
];

export const shortcutOf = (format: Format) =>
  SHORTCUTS.find((shortcut) => shortcut.format === format)?.shown;

export function formatFor(event: KeyboardEvent): Format | null {
  if (!(event.metaKey || event.ctrlKey) || event.altKey) return null;
  const found = SHORTCUTS.find(
    ({ code, isShifted }) => code === event.code && isShifted === event.shiftKey,
  );
  return found?.format ?? null;
}
