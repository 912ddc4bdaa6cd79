import { addDays, momentOf, wallTime } from "./zoned";

export const SNOOZES = ["hour", "tomorrow", "monday", "reply"] as const;
export type Snooze = (typeof SNOOZES)[number];

const MORNING_HOUR = 9;

/** When a snooze that a person names is over, by their clocks; "reply": when somebody answers. */
export function snoozeEnd(choice: Snooze, now: Date, zone: string): Date | "reply" {
  if (choice === "reply") return "reply";
  if (choice === "hour") return new Date(now.getTime() + 3_600_000);
  const { day } = wallTime(now, zone);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const days = choice === "tomorrow" ? 1 : (8 - weekday) % 7 || 7;
  return momentOf({ day: addDays(day, days), hour: MORNING_HOUR, minute: 0 }, zone);
}
