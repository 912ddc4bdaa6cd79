const KEPT = "muster:undo";
const UNDONE_WITHIN_S = 8;

export type Told = {
  at: number;
  sentence: string;
  /** What has to be sent to undo it, by field name. */
  undo: Record<string, string> | null;
  /** Until when it can be undone from here. */
  until: number | null;
  /** It happens then, whether somebody looks at this or not, so the seconds are counted. */
  isFinal: boolean;
};

/**
 * Says a sentence to whoever looks at the page, politely, and offers to undo what it tells of.
 * `undoneWithinS`: for how many seconds that is possible at all, where it ends by itself.
 */
export function tell(
  sentence: string,
  undo: Record<string, string> | null = null,
  undoneWithinS?: number,
) {
  const at = Date.now();
  const told: Told = {
    ...{ at, sentence, undo },
    until: undo ? at + (undoneWithinS ?? UNDONE_WITHIN_S) * 1_000 : null,
    isFinal: undoneWithinS !== undefined,
  };
  if (undo) sessionStorage.setItem(KEPT, JSON.stringify(told));
  else sessionStorage.removeItem(KEPT);
  window.dispatchEvent(new CustomEvent(tell.event, { detail: told }));
}
tell.event = "muster:tell";

/** What was told on the page before and can still be undone. */
export function toldLast(): Told | null {
  const kept = sessionStorage.getItem(KEPT);
  if (kept === null) return null;
  const told = JSON.parse(kept) as Told;
  if (told.until !== null && told.until > Date.now()) return told;
  sessionStorage.removeItem(KEPT);
  return null;
}

/** It is said no more. */
export function withdraw(told: Told) {
  const kept = sessionStorage.getItem(KEPT);
  if (kept !== null && (JSON.parse(kept) as Told).at === told.at) sessionStorage.removeItem(KEPT);
}
