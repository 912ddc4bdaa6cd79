import type { Audience } from "./words";

/** For so long an update waits before it goes out, so that it can be taken back. */
export const HOLD_MS = 10_000;
/** For so long words for the public of the worst kind wait for a second person. */
export const FOUR_EYES_MS = 5 * 60_000;
/** After a broken promise so long passes before the next person is called. */
export const CALL_AGAIN_MS = 5 * 60_000;
/** The comms lead, the commander, the incident managers. */
export const LAST_CALL = 3;

/** Who hears of it without working here. */
export const OUTSIDE: readonly Audience[] = ["customers", "public"];

export const RELEASE_UPDATE_TASK = "release-update";
export const OVERDUE_TASK = "call-overdue";
