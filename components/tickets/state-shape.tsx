import type { HoldReason, State } from "@/lib/tickets/lifecycles/words";

export type Shape = "new" | "open" | "pending" | "hold" | "resolved" | "closed" | "cancelled";

const SHAPES: Record<State, Shape> = {
  new: "new",
  submitted: "new",
  draft: "new",
  approved: "new",
  in_progress: "open",
  in_fulfilment: "open",
  assess: "open",
  root_cause_analysis: "open",
  fix_in_progress: "open",
  implement: "open",
  review: "open",
  awaiting_approval: "pending",
  authorize: "pending",
  scheduled: "hold",
  on_hold: "hold",
  resolved: "resolved",
  fulfilled: "resolved",
  closed: "closed",
  rejected: "cancelled",
  cancelled: "cancelled",
};

/** The shape of a state. Waiting for the requester looks other than any other hold. */
export function shapeOf(state: State, holdReason: HoldReason | null): Shape {
  return holdReason === "awaiting_requester" ? "pending" : SHAPES[state];
}

/** A shape with its name, in whatever words the reader has. */
export function ShapeGlyph({ shape, name }: { shape: Shape; name: string }) {
  return <span role="img" aria-label={name} title={name} className={`glyph shape-${shape}`} />;
}
