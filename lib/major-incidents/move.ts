import type { Actor } from "@/lib/kernel/actor";
import { conflict, type FieldError, forbidden, invalid, Refused } from "@/lib/kernel/errors";
import type { MoveMajorIncident } from "./contract";
import { MI_MOVES, type MiMove, miFieldsOf, miMovesFrom, miTargetsOf } from "./lifecycle";
import { holds, type MiSeen, miPartsOf } from "./policy";

export const BEING_STOOD_DOWN = "It is being stood down right now.";

/**
 * The move that was asked for, or null when it stands there already.
 *
 * @throws `invalid-transition` naming the moves that there are; `conflict` for whoever takes command after
 *   somebody else did; `forbidden` for a move that others may make; `validation-failed` naming each field
 *   that is missing or foreign to the move.
 */
export function chooseMiMove(actor: Actor, seen: MiSeen, input: MoveMajorIncident): MiMove | null {
  if (seen.isRunning) {
    if (input.event === "stand_down") return null;
    throw new Refused("invalid-transition", BEING_STOOD_DOWN);
  }
  const moves = miMovesFrom(seen.state, miPartsOf(actor, seen));
  const move = moves.find(({ event }) => event === input.event);
  if (move) {
    refuseBadFields(move, input);
    return move;
  }
  if (miTargetsOf(input.event).includes(seen.state)) {
    if (input.event === "take_command" && !holds(actor, seen, "commander")) {
      throw conflict("Somebody else has command already.");
    }
    return null;
  }
  const isOthers = MI_MOVES.some(
    ({ event, from }) => event === input.event && from.includes(seen.state),
  );
  if (isOthers) throw forbidden("This move is for somebody else to make.");
  const transitions = moves.map(({ event, to }) => ({
    event,
    to: to === "same" ? seen.state : to,
  }));
  const there = [...new Set(moves.map(({ event }) => event))].join(", ");
  const state = seen.state.replaceAll("_", " ");
  throw new Refused(
    "invalid-transition",
    there === ""
      ? `There is no move for you while it is ${state}.`
      : `“${input.event}” is not possible while it is ${state}. Possible now: ${there}.`,
    { transitions },
  );
}

function refuseBadFields(move: MiMove, input: MoveMajorIncident) {
  const { event: _event, ...given } = input;
  const known: readonly string[] = [...miFieldsOf(move), "majorIncidentId"];
  const errors: FieldError[] = (move.required ?? [])
    .filter((field) => input[field] === undefined)
    .map((field) => ({ path: `/${field}`, message: `is required to ${move.event}` }));
  for (const [field, value] of Object.entries(given)) {
    if (value !== undefined && !known.includes(field)) {
      errors.push({ path: `/${field}`, message: `does not belong to ${move.event}` });
    }
  }
  if (input.until !== undefined && new Date(input.until) <= new Date()) {
    errors.push({ path: "/until", message: "must lie in the future" });
  }
  if (errors.length > 0) throw invalid(errors);
}
