import { nextOf, type Recurring, type Span } from "./recurrence";

const sent = ({ startsAt, endsAt }: Span) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

/** When something holds, at one of its times: by default the first. */
export function presentTimes(window: Recurring, time: Span = window) {
  const { rule, timeZone, exceptDates } = window;
  const next = nextOf(window, new Date());
  return { ...sent(time), rule, timeZone, exceptDates, next: next && sent(next) };
}
