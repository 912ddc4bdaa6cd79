/** What subscribers are told of a maintenance. */
export const NOTICE_KINDS = [
  "announced",
  "moved",
  "reminder",
  "begun",
  "ended",
  "cancelled",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

const HOUR_MS = 3_600_000;
/** So long before it begins people are reminded, unless they heard of it shortly before. */
const REMINDS_MS = HOUR_MS;
const HEARD_MS = 2 * HOUR_MS;

export type Planned = { startsAt: Date; endsAt: Date; createdAt: Date };
export type Turn = { kind: NoticeKind; at: Date; key: string };

/** What is told by itself, in its order: each once for the time that it is about. */
export function turnsOf({ startsAt, endsAt, createdAt }: Planned): Turn[] {
  const ahead = startsAt.getTime() - createdAt.getTime();
  const reminder = new Date(startsAt.getTime() - REMINDS_MS);
  return [
    ...(ahead >= HEARD_MS ? [turn("reminder", reminder, startsAt)] : []),
    // What is announced while it goes on has said so.
    ...(ahead > 0 ? [turn("begun", startsAt, startsAt)] : []),
    turn("ended", endsAt, endsAt),
  ];
}

const turn = (kind: NoticeKind, at: Date, of: Date): Turn => ({ kind, at, key: of.toISOString() });
