import { wallAt } from "@/lib/calendars/zone";
import type { MetricEvent } from "./metric-words";

export const HOURS = ["working", "late", "sleeping"] as const;
export type Hours = (typeof HOURS)[number];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Around a change of the clocks nobody knows the next boundary by subtraction. */
const STEP_MS = HOUR_MS / 4;
const [WAKES, LEAVES, SLEEPS] = [8, 18, 22];

const MI = "major_incident.";

/** While somebody held a part in it; in milliseconds. */
type Held = { userId: string; from: number; until: number };

/**
 * When people had a part in it: from the first role that they took until the last was given back or it
 * was over, whatever number of roles that was. Null for one whose end comes before its beginning.
 */
export function heldIn(events: readonly MetricEvent[], over: readonly string[]): Held[] | null {
  const roles = new Map<string, { from: number; names: Set<string> }>();
  const held: Held[] = [];
  const leave = (userId: string, at: number) => {
    const one = roles.get(userId);
    if (!one) return;
    roles.delete(userId);
    held.push({ userId, from: one.from, until: at });
  };
  for (const { kind, at: moment, facts } of events) {
    const at = Date.parse(moment);
    const [userId, role] = [String(facts.userId), String(facts.role)];
    if (kind === `${MI}role_taken`) {
      // Command is held by one: whoever had it has it no more.
      const before = role === "commander" && facts.from ? String(facts.from) : null;
      if (before !== null && before !== userId) release(before, role, at);
      const one = roles.get(userId) ?? { from: at, names: new Set() };
      roles.set(userId, { ...one, names: one.names.add(role) });
    }
    if (kind === `${MI}role_released`) release(userId, role, at);
    if (kind === `${MI}moved` && over.includes(String(facts.to))) {
      for (const id of [...roles.keys()]) leave(id, at);
    }
  }
  return held.some(({ from, until }) => until < from) ? null : held;

  function release(userId: string, role: string, at: number) {
    const one = roles.get(userId);
    one?.names.delete(role);
    if (one?.names.size === 0) leave(userId, at);
  }
}

/** Of these times so many milliseconds in each kind of hours, by the clock of whoever they belong to. */
export function hoursOf(
  held: readonly Held[],
  zoneOf: (userId: string) => string,
): Record<Hours, number> {
  const sum = { working: 0, late: 0, sleeping: 0 };
  for (const { userId, from, until } of held) {
    const zone = zoneOf(userId);
    for (let at = from; at < until; ) {
      const wall = wallAt(at, zone);
      const left = nextOf(wall) - wall;
      const isSteady = wallAt(at + left, zone) - wall === left;
      const next = Math.min(until, at + (isSteady ? left : Math.min(left, STEP_MS)));
      sum[kindOf(wall)] += next - at;
      at = next;
    }
  }
  return sum;
}

function kindOf(wall: number): Hours {
  const hour = Math.floor((wall % DAY_MS) / HOUR_MS);
  if (hour < WAKES || hour >= SLEEPS) return "sleeping";
  const weekday = new Date(wall).getUTCDay();
  const isWeekend = weekday === 0 || weekday === 6;
  return isWeekend || hour >= LEAVES ? "late" : "working";
}

/** When the kind of hours may change next, as the wall clock shows it. */
function nextOf(wall: number): number {
  const day = Math.floor(wall / DAY_MS) * DAY_MS;
  const bounds = [WAKES, LEAVES, SLEEPS, 24].map((hour) => day + hour * HOUR_MS);
  return bounds.find((bound) => bound > wall) ?? day + DAY_MS;
}
