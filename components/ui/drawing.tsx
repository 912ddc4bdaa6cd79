/** What `app/drawings.css` has a drawing of. */
export type DrawingName =
  | "boxes"
  | "building-2"
  | "check"
  | "chevron-left"
  | "circle-dashed"
  | "clock-3"
  | "ellipsis"
  | "git-compare-arrows"
  | "inbox"
  | "life-buoy"
  | "list-checks"
  | "list-filter"
  | "list-todo"
  | "list-tree"
  | "log-out"
  | "mail-check"
  | "mail-search"
  | "message-square-text"
  | "monitor"
  | "moon"
  | "plus"
  | "search"
  | "settings"
  | "shopping-bag"
  | "siren"
  | "smile-plus"
  | "square-user"
  | "sun"
  | "text-cursor-input"
  | "timer"
  | "trash-2"
  | "undo-2"
  | "user-round"
  | "users"
  | "users-round"
  | "workflow";

/** A drawing in the text's colour, 16 pixels wide unless a class says otherwise. Readers are told by the words beside it. */
export function Drawing({ of, className }: { of: DrawingName; className?: string }) {
  const own = `glyph drawing draw-${of}`;
  return <span aria-hidden className={className ? `${own} ${className}` : own} />;
}
