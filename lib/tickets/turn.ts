import type { State } from "./lifecycles/words";

export const TURNS = [
  "with_us",
  "with_you",
  "with_vendor",
  "with_approver",
  "scheduled",
  "rejected",
  "confirm",
  "done",
] as const;
/** Whose move it is, in the requester's eyes. */
export type Turn = (typeof TURNS)[number];

const BY_STATE: Partial<Record<State, Turn>> = {
  awaiting_approval: "with_approver",
  rejected: "rejected",
  resolved: "confirm",
  fulfilled: "confirm",
  closed: "done",
  cancelled: "done",
};

const BY_HOLD: Record<string, Turn> = {
  awaiting_requester: "with_you",
  awaiting_vendor: "with_vendor",
  scheduled: "scheduled",
};

export function turnOf(ticket: { state: State; holdReason: string | null }): Turn {
  const held = ticket.state === "on_hold" ? BY_HOLD[ticket.holdReason ?? ""] : undefined;
  return held ?? BY_STATE[ticket.state] ?? "with_us";
}
