import type { HoldReason, State } from "@/lib/tickets/lifecycles/words";

const SHAPE_NAMES = ["new", "open", "pending", "hold", "resolved", "closed", "cancelled"] as const;

export type Shape = (typeof SHAPE_NAMES)[number];

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

const COLOUR: Record<Shape, string> = {
  new: "text-st-new",
  open: "text-st-open",
  pending: "text-st-pending",
  hold: "text-st-hold",
  resolved: "text-st-resolved",
  closed: "text-st-closed",
  cancelled: "text-st-closed",
};

const onDisc = {
  fill: "none",
  stroke: "var(--surface)",
  strokeWidth: 1.6,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

function Drawing({ shape }: { shape: Shape }) {
  const ring = { cx: 7, cy: 7, r: 5.5, fill: "none", stroke: "currentColor", strokeWidth: 2 };
  const disc = <circle cx="7" cy="7" r="6.5" fill="currentColor" />;
  if (shape === "new") return <circle {...ring} strokeDasharray="2.2 2.12" />;
  if (shape === "open") {
    return (
      <>
        <circle {...ring} />
        <path d="M7 3.6a3.4 3.4 0 0 1 0 6.8z" fill="currentColor" />
      </>
    );
  }
  if (shape === "pending") {
    return (
      <>
        {disc}
        <path d="M7 3.8V7l2 1.6" {...onDisc} />
      </>
    );
  }
  if (shape === "hold") {
    return (
      <>
        {disc}
        <path d="M5.4 4.8v4.4M8.6 4.8v4.4" {...onDisc} />
      </>
    );
  }
  if (shape === "resolved") {
    return (
      <>
        {disc}
        <path d="M4.3 7.2 6.3 9.1 9.8 5.2" {...onDisc} />
      </>
    );
  }
  if (shape === "closed") return disc;
  return (
    <>
      <circle {...ring} />
      <path d="M3.4 10.6 10.6 3.4" stroke="currentColor" strokeWidth="2" />
    </>
  );
}

/** Each shape once in a page; what shows one refers to it. */
export function ShapeSymbols() {
  return SHAPE_NAMES.map((shape) => (
    <symbol key={shape} id={`shape-${shape}`} viewBox="0 0 14 14">
      <Drawing shape={shape} />
    </symbol>
  ));
}

/** A shape with its name, in whatever words the reader has. */
export function ShapeGlyph({ shape, name }: { shape: Shape; name: string }) {
  return (
    <span title={name} className="inline-flex">
      <svg width="14" height="14" className={COLOUR[shape]} aria-hidden="true">
        <use href={`#shape-${shape}`} />
      </svg>
      <span className="sr-only">{name}</span>
    </span>
  );
}
