import type { Priority } from "@/lib/tickets/priority";

/** P1 burns, P2 to P4 are bars that shrink, P5 is the empty set of bars. */
export function PriorityMark({ priority }: { priority: Priority }) {
  return (
    <span
      role="img"
      aria-label={priority}
      title={priority}
      className={`glyph priority-${priority}`}
    />
  );
}
