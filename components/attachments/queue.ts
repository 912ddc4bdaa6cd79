/** A file on its way, as its line in the form shows it. */
export type Item = {
  /** Names it on this page, and its upload on the server. */
  key: string;
  file: File;
  id: string | null;
  sent: number;
  state: "sending" | "done" | "failed";
  reason: string | null;
  canRetry: boolean;
  /** It has a placeholder in the text. */
  isInline: boolean;
};

export type Change =
  | { kind: "add"; items: readonly Item[] }
  | { kind: "set"; key: string; with: Partial<Item> }
  | { kind: "remove"; key: string }
  | { kind: "clear" };

export function queued(items: readonly Item[], change: Change): readonly Item[] {
  switch (change.kind) {
    case "add":
      return [...items, ...change.items];
    case "set":
      return items.map((item) => (item.key === change.key ? { ...item, ...change.with } : item));
    case "remove":
      return items.filter(({ key }) => key !== change.key);
    case "clear":
      return [];
  }
}

export const counted = (items: readonly Item[], state: Item["state"]) =>
  items.filter((item) => item.state === state).length;

/** The words of a message with its blanks filled in. */
export function filled(words: string, blanks: Record<string, string | number>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(blanks[name] ?? whole));
}

const ENDINGS: Record<string, string> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/gif": "gif",
  "image/webp": "webp",
};

/** Every pasted image is called `image.png`; a number keeps nine of them apart. */
export function renamed(file: File, name: string): File {
  return new File([file], `${name}.${ENDINGS[file.type] ?? "png"}`, { type: file.type });
}
