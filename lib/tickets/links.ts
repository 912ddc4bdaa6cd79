import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { invalid } from "@/lib/kernel/errors";
import type { Move, MoveEvent, TicketType } from "./lifecycles/words";
import type { MoveInput } from "./moves";
import { requireLinked } from "./requirements";

/** What a ticket that is waited for has to be. */
const AWAITED: Record<string, TicketType[]> = {
  awaiting_change: ["change"],
  awaiting_problem: ["problem"],
};

/** What a ticket that another move names has to be. */
const TYPES: Partial<Record<MoveEvent, TicketType[]>> = {
  duplicate: ["problem"],
  fix: ["change"],
};

/** The tie that a move makes with the ticket it names, if it names one. */
export async function linkOfMove(
  tx: Tx,
  actor: Actor,
  move: Move,
  input: MoveInput,
  ticketId: string,
) {
  if (input.linkedId === undefined) return null;
  const types = move.event === "hold" ? AWAITED[input.reason ?? ""] : TYPES[move.event];
  const otherId = await requireLinked(tx, actor, input.linkedId, types);
  if (otherId === ticketId) {
    throw invalid([{ path: "/linkedId", message: "is the ticket itself" }]);
  }
  if (move.event === "hold") return { kind: "blocks", fromId: otherId, toId: ticketId };
  if (move.event === "fix") return { kind: "resolved_by", fromId: ticketId, toId: otherId };
  if (move.event === "submit") return { kind: "caused_by", fromId: ticketId, toId: otherId };
  return { kind: "duplicates", fromId: ticketId, toId: otherId };
}
