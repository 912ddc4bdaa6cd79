/** What was known when: the board at each turn of the story, made of what had happened by then and no more. */
import { afterEvent, type Board, EMPTY_BOARD } from "./board";
import type { KnownView } from "./review-contract";
import type { MiTimelineItem } from "./room-contract";

const MI = "major_incident.";
const TURNS = ["proposed", "declared", "moved", "severity_set", "impact_stated", "impact_timed"];
const MOST = 60;

/** Oldest first; a turn at which the board says nothing new is left out. */
export function knownFrom(items: readonly MiTimelineItem[]): KnownView[] {
  const known: KnownView[] = [];
  let board: Board = EMPTY_BOARD;
  let said = "";
  for (const item of items) {
    board = afterEvent(board, item);
    if (!isTurn(item)) continue;
    const view = viewOf(board, item);
    const { at: _at, eventId: _eventId, seq: _seq, ...words } = view;
    const saying = JSON.stringify(words);
    if (saying === said) continue;
    said = saying;
    known.push(view);
  }
  return known.slice(-MOST);
}

function isTurn({ kind, facts }: MiTimelineItem): boolean {
  const name = kind.slice(MI.length);
  if (name === "role_taken") return facts.role === "commander";
  return TURNS.includes(name) || name === "update_sent";
}

function viewOf(board: Board, { id, seq = 0, at }: MiTimelineItem): KnownView {
  return {
    at,
    eventId: id,
    seq,
    state: board.state,
    severity: board.severity,
    impactStart: board.impactStart,
    statement: board.statement,
    commander: board.roles.commander?.[0] ?? null,
    tickets: board.tickets,
    openWorkItems: board.openWorkItems,
    told: board.told,
  };
}
