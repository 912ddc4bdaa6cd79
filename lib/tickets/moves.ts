import type { z } from "zod";
import type { Actor } from "@/lib/kernel/actor";
import { type FieldError, invalid, Refused } from "@/lib/kernel/errors";
import type { MoveTicketCommand } from "./contract";
import { fieldsOf, movesFrom, requiredBy, targetsOf } from "./lifecycle";
import type { Move, MoveField } from "./lifecycles/words";
import { partsOf, type Seen } from "./policy";

export type MoveInput = z.infer<typeof MoveTicketCommand>;

/**
 * The move that was asked for, or null when the ticket stands there already.
 *
 * @throws `invalid-transition` naming the moves that there are.
 */
export function chooseMove(actor: Actor, seen: Seen, input: MoveInput): Move | null {
  const moves = movesFrom(seen.type, seen.state, partsOf(actor, seen), seen.condition);
  const named = moves.filter(({ event }) => event === input.event);
  const [first] = named;
  // One event may lead to several states, told apart by a value such as the outcome.
  if (first) return named.find((move) => fits(move, input)) ?? first;
  if (stands(seen, input)) return null;
  throw impossible(seen, input.event, moves);
}

function impossible(seen: Seen, event: string, moves: readonly Move[]): Refused {
  const { held, asked } = seen.condition;
  const transitions = moves.map(({ event, to }) => ({
    event,
    to: to === "same" ? seen.state : to,
  }));
  const refuse = (why: string) => new Refused("invalid-transition", why, { transitions });
  if (asked && event === "authorize") return refuse("A board is asked, and decides by its votes.");
  const there = [...new Set(moves.map((move) => move.event))].join(", ");
  const state = seen.state.replaceAll("_", " ");
  const standing = held ? `on hold in ${state}` : state;
  return refuse(
    there === ""
      ? `There is no move for you while it is ${standing}.`
      : `“${event}” is not possible while it is ${standing}. Possible now: ${there}.`,
  );
}

function stands(seen: Seen, input: MoveInput): boolean {
  if (targetsOf(seen.type, input.event, seen.condition).includes(seen.state)) return true;
  const { held } = seen.condition;
  return seen.type === "change" && input.event === (held ? "hold" : "release");
}

function fits(move: Move, input: MoveInput): boolean {
  return Object.entries(move.values ?? {}).every(([name, values]) =>
    values.includes(String(Reflect.get(input, name))),
  );
}

/** @throws `validation-failed` naming each field that is missing, foreign to the move, or not one of its values. */
export function refuseBadFields(move: Move, input: MoveInput) {
  const known: readonly MoveField[] = fieldsOf(move);
  const listed = move.values?.reason !== undefined;
  const required = new Set([
    ...(move.required ?? []),
    ...(listed ? requiredBy(move.event, input.reason) : []),
  ]);
  const errors: FieldError[] = [...required]
    .filter((field) => input[field] === undefined)
    .map((field) => ({ path: `/${field}`, message: `is required to ${move.event}` }));

  const { ticketId: _ticketId, event: _event, attachmentIds = [], ...given } = input;
  if (attachmentIds.length > 0 && move.event !== "reopen") {
    errors.push({ path: "/attachmentIds", message: `does not belong to ${move.event}` });
  }
  for (const [field, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const name = known.find((candidate) => candidate === field);
    const values = name ? move.values?.[name] : undefined;
    if (!name) errors.push({ path: `/${field}`, message: `does not belong to ${move.event}` });
    else if (values && !values.includes(value)) {
      errors.push({ path: `/${field}`, message: `must be one of ${values.join(", ")}` });
    }
  }
  if (input.until !== undefined && new Date(input.until) <= new Date()) {
    errors.push({ path: "/until", message: "must lie in the future" });
  }
  if (errors.length > 0) throw invalid(errors);
}
