/** The board as it was at any moment: a pure function of the timeline, the same on the server and in the browser. */
import type { MiTimelineItem } from "./room-contract";
import type { Audience, MiRole, MiState, Phase, Severity } from "./words";

export type Board = {
  state: MiState | null;
  severity: Severity | null;
  impactStart: string | null;
  impactEnd: string | null;
  /** The words of the last statement that was written by then; null: the first one still stood. */
  statement: string | null;
  roles: Partial<Record<MiRole, string[]>>;
  tickets: number;
  openWorkItems: number;
  stillBroken: number;
  /** What each audience had last been told. */
  told: Partial<Record<Audience, Phase>>;
};

export const EMPTY_BOARD: Board = {
  state: null,
  severity: null,
  impactStart: null,
  impactEnd: null,
  statement: null,
  roles: {},
  tickets: 0,
  openWorkItems: 0,
  stillBroken: 0,
  told: {},
};

export type BoardEvent = Pick<MiTimelineItem, "kind" | "at" | "facts" | "names" | "entry">;

/** What was true once everything up to and including this moment had happened. */
export function boardAt(events: readonly BoardEvent[], moment: string): Board {
  const until = Date.parse(moment);
  return events.filter(({ at }) => Date.parse(at) <= until).reduce(afterEvent, EMPTY_BOARD);
}

export function afterEvent(board: Board, event: BoardEvent): Board {
  const { facts, names } = event;
  switch (event.kind) {
    case "major_incident.proposed":
      return { ...board, state: "proposed", severity: facts.severity as Severity };
    case "major_incident.declared":
      return { ...board, state: "declared", severity: facts.severity as Severity };
    case "major_incident.moved":
      return { ...board, state: facts.to as MiState };
    case "major_incident.severity_set":
      return { ...board, severity: facts.to as Severity };
    case "major_incident.impact_timed":
      return {
        ...board,
        impactStart: wordOf(facts.start),
        impactEnd: wordOf(facts.end),
      };
    case "major_incident.impact_stated":
      return { ...board, statement: event.entry?.body ?? board.statement };
    case "major_incident.role_taken":
      return { ...board, roles: taken(board.roles, facts, names) };
    case "major_incident.role_released":
      return { ...board, roles: without(board.roles, facts.role as MiRole, nameIn(facts, names)) };
    case "major_incident.tickets_linked":
      return { ...board, tickets: board.tickets + Number(facts.count) };
    case "major_incident.ticket_unlinked":
      return { ...board, tickets: Math.max(0, board.tickets - 1) };
    case "major_incident.work_item_added":
      return { ...board, openWorkItems: board.openWorkItems + 1 };
    case "major_incident.work_item_moved": {
      const change = Number(facts.state === "open") - Number(facts.was === "open");
      return { ...board, openWorkItems: board.openWorkItems + change };
    }
    case "major_incident.still_broken":
      return { ...board, stillBroken: board.stillBroken + 1 };
    case "major_incident.update_sent":
      return { ...board, told: told(board.told, facts) };
    default:
      return board;
  }
}

const wordOf = (fact: unknown) => (typeof fact === "string" ? fact : null);

function nameIn(facts: Record<string, unknown>, names: Record<string, string>): string {
  const id = String(facts.userId);
  return names[id] ?? id;
}

function taken(
  roles: Board["roles"],
  facts: Record<string, unknown>,
  names: Record<string, string>,
): Board["roles"] {
  const role = facts.role as MiRole;
  const name = nameIn(facts, names);
  const before = role === "sme" ? (roles.sme ?? []) : [];
  return { ...roles, [role]: [...before.filter((one) => one !== name), name] };
}

function without(roles: Board["roles"], role: MiRole, name: string): Board["roles"] {
  const left = (roles[role] ?? []).filter((one) => one !== name);
  return { ...roles, [role]: left };
}

function told(before: Board["told"], facts: Record<string, unknown>): Board["told"] {
  const audiences = Array.isArray(facts.audiences) ? (facts.audiences as Audience[]) : [];
  const phase = facts.phase as Phase;
  return { ...before, ...Object.fromEntries(audiences.map((one) => [one, phase])) };
}
