import type { Clock, Segment } from "@/lib/sla/clocks";
import { isOver } from "@/lib/sla/clocks";
import type { State } from "@/lib/tickets/lifecycles/words";

/** What happened to a ticket, as far as the clock of a team can hear it; times in milliseconds. */
export type TeamTold = { seq: number; at: number } & (
  | { what: "created" }
  | { what: "given"; teamId: string | null }
  | { what: "moved"; to: State; reason: string | null }
);

/** It reads as a clock to resolution does, which is what pauses it. */
export type TeamClock = Clock & { teamId: string };

type Open = Omit<TeamClock, "segments"> & { segments: Segment[] };

/**
 * The clock of each team that had the ticket, the oldest first: from when it came to the team until the
 * team gave it on or was done with it. A pure function of what happened, the team at the beginning, and
 * what pauses the clock of a team; null: that team promises nothing.
 */
export function teamClocksOf(
  events: readonly TeamTold[],
  firstTeamId: string | null,
  pausesOf: (teamId: string, startedAt: number) => ReadonlySet<string> | null,
): TeamClock[] {
  const clocks: Open[] = [];
  let teamId = firstTeamId;
  let state: State | null = null;
  let held: string | null = null;
  let latest = Number.NEGATIVE_INFINITY;
  const going = () => {
    const last = clocks.at(-1);
    return last && last.stopped === null ? last : null;
  };

  for (const { at: moment, ...told } of events) {
    // An event bears the time at which its command began, and the next may have begun before.
    latest = Math.max(latest, moment);
    const at = latest;
    const { seq } = told;
    if (told.what === "created") begin(seq, at, "created");
    if (told.what === "given" && told.teamId !== teamId) {
      stop(seq, at, "released");
      teamId = told.teamId;
      if (state === null || !isOver(state)) begin(seq, at, "given");
    }
    if (told.what === "moved") moved(told, seq, at);
  }
  return clocks;

  function begin(seq: number, at: number, because: string) {
    const pauses = teamId === null ? null : pausesOf(teamId, at);
    if (teamId === null || pauses === null) return;
    const isHeld = held !== null && pauses.has(held);
    const first = { from: at, until: null, runs: !isHeld, because: isHeld ? held : because, seq };
    clocks.push({
      ...{ kind: "resolution", teamId, startSeq: seq, startedAt: at, stopped: null },
      segments: [{ ...first, because: first.because ?? because }],
    });
  }

  function stop(seq: number, at: number, because: string, cancelled = false) {
    const clock = going();
    if (!clock) return;
    close(clock, at);
    clock.stopped = { at, seq, because, cancelled };
  }

  function moved({ to, reason }: { to: State; reason: string | null }, seq: number, at: number) {
    const wasOver = state !== null && isOver(state);
    state = to;
    held = to === "on_hold" ? reason : to === "awaiting_approval" ? to : null;
    if (isOver(to)) return stop(seq, at, to === "cancelled" ? to : "resolved", to === "cancelled");
    const last = clocks.at(-1);
    if (wasOver && last?.stopped && last.teamId === teamId) return goOn(last, seq, at);
    if (wasOver) return begin(seq, at, "reopened");
    const clock = going();
    if (clock) turn(clock, seq, at, "resumed");
  }

  /** The time that was left goes on, and not the whole of it anew. */
  function goOn(clock: Open, seq: number, at: number) {
    const { stopped } = clock;
    if (!stopped) return;
    clock.stopped = null;
    const rest = { from: stopped.at, until: at, runs: false };
    clock.segments.push({ ...rest, because: stopped.because, seq: stopped.seq });
    push(clock, seq, at, "reopened");
  }

  function turn(clock: Open, seq: number, at: number, because: string) {
    const pauses = pausesOf(clock.teamId, clock.startedAt);
    const isHeld = held !== null && (pauses?.has(held) ?? false);
    const last = clock.segments.at(-1);
    if (last?.until === null && last.runs === !isHeld && (!isHeld || last.because === held)) return;
    close(clock, at);
    push(clock, seq, at, because);
  }

  function push(clock: Open, seq: number, at: number, because: string) {
    const pauses = pausesOf(clock.teamId, clock.startedAt);
    const isHeld = held !== null && (pauses?.has(held) ?? false);
    clock.segments.push({
      ...{ from: at, until: null, runs: !isHeld, seq },
      because: isHeld && held !== null ? held : because,
    });
  }
}

function close({ segments }: Open, at: number) {
  const last = segments.at(-1);
  if (last && last.until === null) last.until = Math.max(at, last.from);
}
