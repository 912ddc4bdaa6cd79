import { nextOf, type Recurring, type Span } from "./recurrence";

export const sentTime = ({ startsAt, endsAt }: Span) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

/** When something holds: its first time, how it comes back, and the time that is now or next. */
export function presentTimes(window: Recurring) {
  const { rule, timeZone, exceptDates } = window;
  const next = nextOf(window, new Date());
  return { ...sentTime(window), rule, timeZone, exceptDates, next: next && sentTime(next) };
}
