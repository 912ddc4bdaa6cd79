type Window = { plannedStart: Date | null; plannedEnd: Date | null };

/** Where a moment lies before or after the window of a change; null within it, and where it has none. */
export function besideWindow(
  { plannedStart, plannedEnd }: Window,
  at: Date,
): "early" | "late" | null {
  if (plannedStart !== null && at < plannedStart) return "early";
  return plannedEnd !== null && at > plannedEnd ? "late" : null;
}

const momentOf = (sent: unknown) => (typeof sent === "string" ? new Date(sent) : null);

/** Whether a change, as it is shown, is started now by whoever may start it. */
export function isStartedNow(fields: Record<string, unknown>): boolean {
  const [plannedStart, plannedEnd] = [momentOf(fields.plannedStart), momentOf(fields.plannedEnd)];
  const isBound = fields.kind !== "emergency";
  return !isBound || besideWindow({ plannedStart, plannedEnd }, new Date()) === null;
}
