import type { LEFT_OUT } from "./events";
import { DONE_STATES, type MoveEvent, type State } from "./lifecycles/words";

/** The moves of a parent with which its children go along. It never closes and never cancels one. */
export const FOLLOWED: readonly MoveEvent[] = ["start", "hold", "resume", "resolve"];

export type Parent = { event: MoveEvent; state: State; holdReason: string | null };

export type Child = {
  state: State;
  /** It is on hold, and not because its parent was. */
  hasOwnHold: boolean;
  /** Its requester has answered since the parent moved. */
  isAnsweredSince: boolean;
};

export type Following =
  | { moves: readonly MoveEvent[] }
  | { leftOut: (typeof LEFT_OUT)[number] }
  | null;

/**
 * What a child does when its parent has moved: it goes where the parent is now, so that two moves whose
 * consequences arrive in the wrong order end in the same place. Null: nothing.
 */
export function followingOf(parent: Parent, child: Child): Following {
  const target = targetOf(parent);
  if (target === null || DONE_STATES.includes(child.state) || child.state === target) {
    return child.state === "on_hold" && child.hasOwnHold && target === "on_hold"
      ? { leftOut: "own_hold" }
      : null;
  }
  if (child.state === "on_hold" && child.hasOwnHold) return { leftOut: "own_hold" };
  if (target === "resolved") {
    return child.isAnsweredSince ? { leftOut: "answered_later" } : { moves: ["resolve"] };
  }
  if (child.state === "on_hold") return { moves: ["resume"] };
  if (child.state === "new") return { moves: target === "on_hold" ? ["start", "hold"] : ["start"] };
  return { moves: ["hold"] };
}

function targetOf({ event, state, holdReason }: Parent): State | null {
  // Its requester may have confirmed it since; that it was resolved goes for the children all the same.
  if (event === "resolve" && (state === "resolved" || state === "closed")) return "resolved";
  if (state === "in_progress") return "in_progress";
  // Whom the parent waits for has nothing to say about the child.
  return state === "on_hold" && holdReason !== "awaiting_requester" ? "on_hold" : null;
}
