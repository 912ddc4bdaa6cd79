/** What a key does: where it goes, what it presses, or which row it moves to. */
export type KeyAct =
  | { press: string }
  | { focus: string }
  | { show: string }
  | { step: 1 | -1 }
  | { react: true }
  | { openRow: true }
  /** On the row that has the focus, else what is pressed on the open ticket. */
  | { onRow: string }
  /** What is pressed on the line of the inbox that has the focus. */
  | { inLine: string };

export type Key = {
  /** As tinykeys reads it. */
  keys: string;
  /** As people read it, key by key; empty for a second key that does the same. */
  shown: readonly string[];
  name: KeyName;
  scope: "everywhere" | "lists" | "inbox" | "ticket" | "room";
  act: KeyAct;
};

export type KeyName =
  | "help"
  | "create"
  | "filter"
  | "search"
  | "goInbox"
  | "goTriage"
  | "goMine"
  | "goTrash"
  | "goMajorIncidents"
  | "declare"
  | "undo"
  | "trash"
  | "next"
  | "previous"
  | "openTicket"
  | "reply"
  | "note"
  | "take"
  | "assign"
  | "resolve"
  | "watch"
  | "rowDone"
  | "rowRead"
  | "rowSnooze"
  | "rowMute"
  | "rowLeave"
  | "allDone"
  | "react"
  | "miUpdate"
  | "miTake"
  | "miEntry"
  | "miWork"
  | "miLink"
  | "miStandDown";

const everywhere = (keys: string, shown: readonly string[], name: KeyName, act: KeyAct): Key => ({
  keys,
  shown,
  name,
  scope: "everywhere",
  act,
});

const inbox = (keys: string, shown: readonly string[], name: KeyName, act: KeyAct): Key => ({
  keys,
  shown,
  name,
  scope: "inbox",
  act,
});

const room = (keys: string, shown: readonly string[], name: KeyName, press: string): Key => ({
  keys,
  shown,
  name,
  scope: "room",
  act: { press },
});

/** The one table of shortcuts: the handler and the overlay both read it. Of several for one key the first that can acts. */
export const KEYS: readonly Key[] = [
  everywhere("Shift+?", ["?"], "help", { show: "keys" }),
  everywhere("c", ["C"], "create", { press: "create" }),
  everywhere("/", ["/"], "search", { focus: "search" }),
  everywhere("f", ["F"], "filter", { press: "filter" }),
  everywhere("g i", ["G", "I"], "goInbox", { press: "go-inbox" }),
  everywhere("g q", ["G", "Q"], "goTriage", { press: "go-triage" }),
  everywhere("g w", ["G", "W"], "goMine", { press: "go-mine" }),
  everywhere("g m", ["G", "M"], "goMajorIncidents", { press: "go-major-incidents" }),
  everywhere("Shift+!", ["!"], "declare", { press: "declare" }),
  everywhere("g t", ["G", "T"], "goTrash", { press: "go-trash" }),
  everywhere("z", ["Z"], "undo", { press: "undo" }),
  // With and without Shift, as keyboards differ.
  everywhere("Shift+#", ["#"], "trash", { onRow: "trash" }),
  everywhere("#", [], "trash", { onRow: "trash" }),
  { keys: "j", shown: ["J"], name: "next", scope: "lists", act: { step: 1 } },
  { keys: "k", shown: ["K"], name: "previous", scope: "lists", act: { step: -1 } },
  { keys: "o", shown: ["O"], name: "openTicket", scope: "lists", act: { openRow: true } },
  inbox("e", ["E"], "rowDone", { inLine: "done" }),
  inbox("u", ["U"], "rowRead", { inLine: "read" }),
  inbox("Shift+I", [], "rowRead", { inLine: "mark-read" }),
  inbox("Shift+U", [], "rowRead", { inLine: "mark-unread" }),
  inbox("h", ["H"], "rowSnooze", { inLine: "snooze" }),
  inbox("s", [], "rowSnooze", { inLine: "snooze" }),
  inbox("m", ["M"], "rowMute", { inLine: "mute" }),
  inbox("Shift+M", ["⇧", "M"], "rowLeave", { inLine: "leave" }),
  inbox("Shift+E", ["⇧", "E"], "allDone", { press: "all-done" }),
  { keys: "r", shown: ["R"], name: "reply", scope: "ticket", act: { press: "reply" } },
  { keys: "n", shown: ["N"], name: "note", scope: "ticket", act: { press: "note" } },
  { keys: "i", shown: ["I"], name: "take", scope: "ticket", act: { press: "take" } },
  { keys: "a", shown: ["A"], name: "assign", scope: "ticket", act: { press: "assign" } },
  { keys: "e", shown: ["E"], name: "resolve", scope: "ticket", act: { press: "resolve" } },
  { keys: "w", shown: ["W"], name: "watch", scope: "ticket", act: { press: "watch" } },
  { keys: "Shift++", shown: ["+"], name: "react", scope: "ticket", act: { react: true } },
  { keys: "+", shown: [], name: "react", scope: "ticket", act: { react: true } },
  room("u", ["U"], "miUpdate", "mi-update"),
  room("t", ["T"], "miTake", "mi-take"),
  room("n", ["N"], "miEntry", "mi-entry"),
  room("a", ["A"], "miWork", "mi-work"),
  room("l", ["L"], "miLink", "mi-link"),
  room("Shift+S", ["⇧", "S"], "miStandDown", "mi-stand-down"),
];
