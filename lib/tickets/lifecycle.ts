/** The states and moves of every ticket type. Pure data: buttons, REST and the database's trigger all come from it. */
import { CHANGE } from "./lifecycles/change";
import { INCIDENT } from "./lifecycles/incident";
import { PROBLEM } from "./lifecycles/problem";
import { REQUEST } from "./lifecycles/request";
import {
  type Condition,
  type Lifecycle,
  type Move,
  type MoveEvent,
  type MoveField,
  type Part,
  type State,
  TICKET_TYPES,
  type TicketType,
} from "./lifecycles/words";

export const LIFECYCLES: Record<TicketType, Lifecycle> = {
  incident: INCIDENT,
  request: REQUEST,
  problem: PROBLEM,
  change: CHANGE,
};

export const NO_CONDITION: Condition = { kind: null, held: false, follows: false };

/** The moves that whoever plays these parts may make now, each as its table has it. */
export function movesFrom(
  type: TicketType,
  state: State,
  parts: ReadonlySet<Part>,
  condition: Condition = NO_CONDITION,
): Move[] {
  const open = LIFECYCLES[type].moves.filter(
    (move) =>
      move.from.includes(state) &&
      move.who.some((part) => parts.has(part) && !(condition.follows && isBound(part, move))) &&
      (move.when?.(condition) ?? true),
  );
  // Someone who is both agent and requester gets the wider of two moves of one name and target.
  return open.filter(
    (move, at) => open.findIndex(({ event, to }) => event === move.event && to === move.to) === at,
  );
}

/** What hangs on an active major incident neither its requester nor the calendar ends or begins anew. */
const isBound = (part: Part, { event }: Move) =>
  part === "requester" || part === "watcher" || event === "autoclose";

export function fieldsOf(move: Move): MoveField[] {
  return [...(move.required ?? []), ...(move.optional ?? [])];
}

/** The states that an event leads to in this type, whoever asks and wherever the ticket stands. */
export function targetsOf(
  type: TicketType,
  event: MoveEvent,
  condition: Condition = NO_CONDITION,
): State[] {
  const { retroactive } = condition;
  return LIFECYCLES[type].moves.flatMap((move) => {
    if (move.event !== event || move.to === "same") return [];
    // Only what was made already goes from its authorisation to its review.
    const isPassing = event === "authorize" && (move.to === "review") !== (retroactive === true);
    return isPassing ? [] : [move.to];
  });
}

/** What a hold or cancel of this reason needs besides the reason itself. */
export function requiredBy(event: MoveEvent, reason: string | undefined): MoveField[] {
  if (event === "cancel" && reason === "duplicate") return ["linkedId"];
  if (event !== "hold") return [];
  if (reason === "awaiting_requester") return ["message"];
  if (reason === "awaiting_change" || reason === "awaiting_problem") return ["linkedId"];
  return reason === "scheduled" ? ["until"] : [];
}

/** In which states a ticket of a type is merged into another, and is given back to, where no move leads. */
export const MERGED_FROM: Partial<Record<TicketType, readonly State[]>> = {
  incident: ["new", "in_progress", "on_hold"],
  request: ["awaiting_approval", "approved", "in_fulfilment", "on_hold"],
};

type Row = { type: TicketType; fromState: string; toState: State };

/** Every pair of states that the database lets through; '' stands for a ticket that is being made. */
export function transitionRows(): Row[] {
  const rows = new Map<string, Row>();
  for (const type of TICKET_TYPES) {
    const { initial, moves } = LIFECYCLES[type];
    rows.set(`${type}//`, { type, fromState: "", toState: initial });
    for (const { from, to } of moves) {
      if (to === "same") continue;
      for (const fromState of from) {
        rows.set(`${type}/${fromState}/${to}`, { type, fromState, toState: to });
      }
    }
    for (const toState of MERGED_FROM[type] ?? []) {
      rows.set(`${type}/cancelled/${toState}`, { type, fromState: "cancelled", toState });
    }
  }
  return [...rows.values()];
}
