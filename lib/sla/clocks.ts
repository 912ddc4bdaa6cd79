import { businessAfter, businessBetween, type Opened } from "@/lib/calendars/business-time";
import type { MoveEvent, State } from "@/lib/tickets/lifecycles/words";
import type { ClockKind, ClockState } from "./words";

/** What happened to a ticket, as far as a clock can hear it; times in milliseconds. */
export type Told = { seq: number; at: number } & (
  | { what: "created" | "asked" | "answered" }
  | { what: "moved"; event: MoveEvent; to: State; reason: string | null; byRequester: boolean }
  | { what: "requested" | "decided" | "withdrawn" }
);

/** What one version of a policy promises a ticket of its priority. */
export type Terms = {
  /** Milliseconds of the calendar's time; without one there is no such clock. */
  targets: Partial<Record<ClockKind, number>>;
  pauses: ReadonlySet<string>;
  /** Null: every hour of every day. */
  book: Opened | null;
};

export type Segment = {
  from: number;
  /** Null while it goes on. */
  until: number | null;
  runs: boolean;
  because: string;
  /** The event that began it. */
  seq: number;
};

export type Clock = {
  kind: ClockKind;
  startSeq: number;
  startedAt: number;
  segments: readonly Segment[];
  /** Null while it goes on. */
  stopped: { at: number; seq: number; because: string; cancelled: boolean } | null;
};

type Open = Omit<Clock, "segments"> & { segments: Segment[] };

/**
 * Every clock that a ticket has had, the oldest first: a pure function of its events and what pauses.
 * How long each ran, and until when it may, is for `readingOf` to say.
 */
export function clocksOf(events: readonly Told[], terms: Terms): Clock[] {
  const clocks: Open[] = [];
  const latest = (kind: ClockKind) => clocks.findLast((clock) => clock.kind === kind);
  const going = (kind: ClockKind) => {
    const clock = latest(kind);
    return clock && clock.stopped === null ? clock : null;
  };
  const start = (kind: ClockKind, { seq, at }: Told, because: string) => {
    if (terms.targets[kind] === undefined || going(kind)) return;
    const segments = [{ from: at, until: null, runs: true, because, seq }];
    clocks.push({ kind, startSeq: seq, startedAt: at, segments, stopped: null });
  };
  const stop = (kind: ClockKind, { seq, at }: Told, because: string, cancelled = false) => {
    const clock = going(kind);
    if (!clock) return;
    close(clock, at);
    clock.stopped = { at, seq, because, cancelled };
  };
  const turn = (clock: Open, { seq, at }: Told, runs: boolean, because: string) => {
    const last = clock.segments.at(-1);
    if (last?.until === null && last.runs === runs && (runs || last.because === because)) return;
    close(clock, at);
    clock.segments.push({ from: at, until: null, runs, because, seq });
  };
  /** The time that was left goes on, and not the whole of it anew. */
  const goOn = (clock: Open, { seq, at }: Told, runs: boolean, because: string) => {
    if (!clock.stopped) return;
    const { at: from, seq: since, because: why } = clock.stopped;
    clock.stopped = null;
    clock.segments.push({ from, until: at, runs: false, because: why, seq: since });
    clock.segments.push({ from: at, until: null, runs, because, seq });
  };

  let state: State | null = null;
  let heldFor: string | null = null;
  let isAnswered = terms.targets.first_response === undefined;
  for (const told of inTime(events)) {
    switch (told.what) {
      case "created":
        start("first_response", told, "created");
        start("resolution", told, "created");
        break;
      case "answered":
        isAnswered = true;
        stop("first_response", told, "answered");
        stop("next_reply", told, "answered");
        break;
      case "asked":
        // The first answer has a clock of its own, and what is over waits for no reply.
        if (isAnswered && (state === null || !isOver(state))) start("next_reply", told, "asked");
        break;
      case "requested":
        start("approval", told, "requested");
        break;
      case "decided":
      case "withdrawn":
        stop("approval", told, told.what, told.what === "withdrawn");
        break;
      case "moved":
        moved(told);
        state = told.to;
    }
  }
  return clocks;

  // A stop goes before a pause, and a pause before what goes on.
  function moved(told: Extract<Told, { what: "moved" }>) {
    const { event, to } = told;
    if (event === "ask_approval") start("approval", told, "requested");
    if (event === "decide") stop("approval", told, "decided");
    if (to === "cancelled") {
      for (const kind of KINDS) stop(kind, told, "cancelled", true);
      return;
    }
    if (isOver(to)) {
      for (const kind of KINDS) if (kind !== "approval") stop(kind, told, "resolved");
      return;
    }
    // What was merged and is taken out again is waited for, and rests, as it did before.
    const isBack = state === "cancelled";
    if (isBack) {
      for (const kind of WAITED_FOR) {
        const clock = latest(kind);
        if (clock?.stopped?.cancelled) goOn(clock, told, true, "reopened");
      }
    }
    if (to === "on_hold" && !isBack) heldFor = told.reason;
    const clock = latest("resolution");
    if (!clock) return;
    const reason = to === "on_hold" ? heldFor : to === "awaiting_approval" ? to : null;
    const isHeld = reason !== null && terms.pauses.has(reason);
    if (clock.stopped) {
      goOn(clock, told, !isHeld, isHeld ? reason : "reopened");
      if (told.byRequester && isAnswered) start("next_reply", told, "reopened");
      return;
    }
    if (isHeld) turn(clock, told, false, reason);
    else turn(clock, told, true, "resumed");
  }
}

/** An event bears the time at which its command began, and the next may have begun before. */
function inTime(events: readonly Told[]): Told[] {
  let latest = Number.NEGATIVE_INFINITY;
  return events.map((told) => {
    latest = Math.max(latest, told.at);
    return { ...told, at: latest };
  });
}

const KINDS: readonly ClockKind[] = ["first_response", "next_reply", "resolution", "approval"];

/** Whose time is up to the desk alone, wherever the ticket stands. */
const WAITED_FOR: readonly ClockKind[] = ["first_response", "next_reply"];

/** Where nobody waits for the desk any more. A change is made once it is reviewed. */
const OVER: ReadonlySet<State> = new Set(["resolved", "fulfilled", "closed", "rejected", "review"]);
export const isOver = (state: State) => OVER.has(state) || state === "cancelled";

function close(clock: Open, at: number) {
  const last = clock.segments.at(-1);
  if (last && last.until === null) last.until = Math.max(at, last.from);
}

export type Reading = {
  state: ClockState;
  /** When its time is or was up, or would have been; null where it pauses. */
  dueAt: number | null;
  /** Milliseconds of the calendar's time; `left` is below zero once it is late. */
  target: number;
  elapsed: number;
  left: number;
};

/** Where a clock stands now. */
export function readingOf(clock: Clock, terms: Terms, now: number): Reading {
  const target = terms.targets[clock.kind] ?? 0;
  const elapsed = clock.segments.reduce((sum, { from, until, runs }) => {
    return runs ? sum + businessBetween(terms.book, from, until ?? now) : sum;
  }, 0);
  const dueAt = reachedAt(clock, terms, target);
  const isLate = dueAt !== null && dueAt <= (clock.stopped?.at ?? now);
  return { state: stateOf(clock, isLate), dueAt, target, elapsed, left: target - elapsed };
}

function stateOf({ stopped, segments }: Clock, isLate: boolean): ClockState {
  if (stopped) return stopped.cancelled ? "cancelled" : isLate ? "missed" : "met";
  if (isLate) return "breached";
  return segments.at(-1)?.runs ? "running" : "paused";
}

/**
 * The moment at which so much of the clock's time has run, or would have, had it not stopped; null where
 * it paused before.
 */
export function reachedAt(clock: Clock, { book }: Terms, ms: number): number | null {
  let left = ms;
  const last = clock.segments.at(-1);
  for (const segment of clock.segments) {
    const { from, until, runs } = segment;
    if (!runs) continue;
    if (until === null || segment === last) return businessAfter(book, from, left);
    const ran = businessBetween(book, from, until);
    if (ran >= left && ran > 0) return businessAfter(book, from, left);
    left -= ran;
  }
  return null;
}
