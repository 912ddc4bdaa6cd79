import type { z } from "zod";
import { addReply } from "@/lib/conversations/steps";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { type FieldError, invalid, Refused } from "@/lib/kernel/errors";
import { MoveTicketCommand } from "../contract";
import { ticketMoved } from "../events";
import {
  type Move,
  type MoveField,
  movesFrom,
  type Part,
  requiredBy,
  type TicketType,
  targetOf,
  valuesOf,
} from "../lifecycle";
import { partsOf } from "../policy";
import { requireAssignee, requireLinked } from "../requirements";
import { emitAssigned, type LockedTicket, linkTickets, lockTicket, writeTicket } from "../steps";

type Input = z.infer<typeof MoveTicketCommand>;

/** Every move of every lifecycle: which there are, and what each needs, says the table. */
export const moveTicket = command({
  name: "ticket.move",
  input: MoveTicketCommand,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: (actor, ticket) => partsOf(actor, ticket.seen).size > 0,
  versionOf: (ticket) => ticket.version,
  async run({ tx, actor, input, subject: ticket, emit }) {
    const parts = partsOf(actor, ticket.seen);
    const move = moveOf(ticket, input, parts);
    if (move === null) return { id: ticket.id };
    const assigneeId = assigneeFor(move, actor, ticket, input);
    const given = move.event === "start" && assigneeId ? { ...input, assigneeId } : input;
    refuseBadFields(move, given, parts);
    await requireAssignee(tx, input.assigneeId);

    const data: Prisma.TicketUncheckedUpdateInput = {
      state: move.to,
      publicAt: new Date(),
      holdReason: move.event === "hold" ? (input.reason ?? null) : null,
      holdUntil: move.event === "hold" && input.until ? new Date(input.until) : null,
    };
    if (assigneeId !== ticket.assigneeId) data.assigneeId = assigneeId;
    if (move.event === "resolve") {
      data.resolutionCode = input.resolutionCode ?? null;
      data.resolutionNote = input.resolutionNote ?? null;
    }
    if (move.event === "reopen") {
      data.resolutionCode = null;
      data.resolutionNote = null;
      data.reopenCount = ticket.reopenCount + 1;
    }
    await writeTicket(tx, ticket, data);

    emit(ticketMoved, ticket.id, {
      event: move.event,
      from: ticket.seen.state,
      to: move.to,
      reason: input.reason ?? null,
    });
    emitAssigned(emit, ticket.id, ticket, { assigneeId, teamId: ticket.teamId });
    if (input.linkedId !== undefined) {
      const link = linkFor(move, input, ticket.id);
      const otherId = await requireLinked(tx, actor, input.linkedId, link.types);
      if (otherId === ticket.id) {
        throw invalid([{ path: "/linkedId", message: "is the ticket itself" }]);
      }
      await linkTickets(tx, emit, link.ends(otherId));
    }
    if (input.message !== undefined) {
      await addReply(tx, actor, emit, {
        ticketId: ticket.id,
        body: input.message,
        audience: "public",
      });
    }
    if (input.note !== undefined) {
      await addReply(tx, actor, emit, {
        ticketId: ticket.id,
        body: input.note,
        audience: "internal",
      });
    }
    return { id: ticket.id };
  },
});

/** The move that was asked for, or null when the ticket stands there already. */
function moveOf(ticket: LockedTicket, input: Input, parts: ReadonlySet<Part>): Move | null {
  const { type, state } = ticket.seen;
  const moves = movesFrom(type, state, parts);
  const move = moves.find(({ event }) => event === input.event);
  if (move) return move;
  if (targetOf(type, input.event) === state) return null;
  const there = moves.map(({ event }) => event).join(", ");
  throw new Refused(
    "invalid-transition",
    there === ""
      ? `There is no move for you while it is ${state}.`
      : `“${input.event}” is not possible while it is ${state}. Possible now: ${there}.`,
  );
}

/** Whoever starts a ticket that nobody has takes it. */
function assigneeFor(move: Move, actor: Actor, ticket: LockedTicket, input: Input): string | null {
  if (move.event !== "start") return ticket.assigneeId;
  const starter = actor.kind === "person" ? actor.id : null;
  return input.assigneeId ?? ticket.assigneeId ?? starter;
}

function refuseBadFields(move: Move, input: Input, parts: ReadonlySet<Part>) {
  const errors: FieldError[] = [];
  const required = [...move.required, ...requiredBy(move.event, input.reason)];
  for (const field of new Set(required)) {
    if (input[field] === undefined) {
      errors.push({ path: `/${field}`, message: `is required to ${move.event}` });
    }
  }
  const known: readonly MoveField[] = [...move.required, ...move.optional];
  const { ticketId: _ticketId, event: _event, ...given } = input;
  for (const [field, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const name = known.find((candidate) => candidate === field);
    if (!name) {
      errors.push({ path: `/${field}`, message: `does not belong to ${move.event}` });
    }
    const values = name ? valuesOf(move.event, name, parts) : undefined;
    if (values && !values.includes(String(value))) {
      errors.push({ path: `/${field}`, message: `must be one of ${values.join(", ")}` });
    }
  }
  if (input.until !== undefined && new Date(input.until) <= new Date()) {
    errors.push({ path: "/until", message: "must lie in the future" });
  }
  if (errors.length > 0) throw invalid(errors);
}

function linkFor(move: Move, input: Input, ticketId: string) {
  const types: Partial<Record<NonNullable<Input["reason"]>, TicketType[]>> = {
    awaiting_change: ["change"],
    awaiting_problem: ["problem"],
  };
  return {
    types: input.reason ? types[input.reason] : undefined,
    ends: (otherId: string) =>
      move.event === "cancel"
        ? { kind: "duplicates", fromId: ticketId, toId: otherId }
        : { kind: "blocks", fromId: otherId, toId: ticketId },
  };
}
