import { askOrApprove, withdrawApprovals } from "@/lib/approvals/asking";
import { voteByMove, voteOf } from "@/lib/approvals/by-move";
import { afterChange, beforeChange } from "@/lib/changes/moving";
import { addReply } from "@/lib/conversations/steps";
import { requireAnswered } from "@/lib/custom-fields/steps";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { invalid } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { handOver } from "@/lib/problems/handing-over";
import { askForRisk } from "@/lib/problems/risk";
import { cancelTasks, requireTasksOver } from "@/lib/tasks/steps";
import { ticketMoved } from "./events";
import { fieldsOf } from "./lifecycle";
import type { Move } from "./lifecycles/words";
import { requireNoCircle } from "./link-graph";
import { linkOfMove } from "./links";
import { chooseMove, type MoveInput, refuseBadFields } from "./moves";
import { recordMove } from "./records";
import { requireAssignee, requireService } from "./requirements";
import { keepRevisions } from "./revisions";
import { emitAssigned, type LockedTicket, linkTickets, writeTicket } from "./steps";
import { DONE } from "./still-missing";

type Context = {
  tx: Tx;
  actor: Actor;
  emit: Emit;
  /** Other fields that are set in the same version; the ticket that is given has them already. */
  also?: Prisma.TicketUncheckedUpdateInput;
};

/**
 * Moves the ticket, with all that belongs to the move. Where words were said along with it, they
 * stand for the message that the move asks for, and are not said again.
 *
 * @throws `invalid-transition` or `validation-failed`, before anything is written.
 */
export async function performMove(
  { tx, actor, emit, also }: Context,
  ticket: LockedTicket,
  input: MoveInput,
  spoken?: string,
): Promise<void> {
  const move = await requireMove(tx, actor, ticket, input, spoken);
  if (move === null) {
    if (also) await writeTicket(tx, ticket, also);
    return;
  }
  const vote = voteOf(actor, ticket, move, { ...input, message: input.message ?? spoken });
  if (vote) {
    const version = also ? await writeTicket(tx, ticket, also) : ticket.version;
    await voteByMove(tx, actor, emit, { ...ticket, version }, vote);
    return;
  }
  if (move.event === "accept_risk") {
    const version = also ? await writeTicket(tx, ticket, also) : ticket.version;
    await askForRisk({ tx, actor, emit }, { ...ticket, version }, input);
    return;
  }
  if (move.event === "resubmit" && also?.fields === undefined) await requireNoForm(tx, ticket);
  if (move.event === "fulfil") await requireTasksOver(tx, ticket.id);
  // A child goes along with its parent, whatever is not known of it yet.
  if (DONE.includes(move.event) && actor.kind === "person") await requireAnswered(tx, ticket);
  if (ticket.type === "change") await beforeChange({ tx, actor, emit }, ticket, move, input);
  const assigneeId = assigneeFor(move, actor, ticket, input);
  const to = move.to === "same" ? ticket.seen.state : move.to;
  await recordMove(tx, actor, ticket, move, input);
  const changes = changesOf(move, ticket, input);
  await keepRevisions(tx, actor, ticket, changes);
  const version = await writeTicket(tx, ticket, {
    ...also,
    ...changes,
    state: to,
    assigneeId,
    publicAt: new Date(),
  });
  emit(ticketMoved, ticket.id, {
    event: move.event,
    from: ticket.seen.state,
    to,
    // A sentence belongs to a note; only a listed value is a fact.
    reason: move.values?.reason ? (input.reason ?? null) : null,
  });
  emitAssigned(emit, ticket.id, ticket, { assigneeId, teamId: ticket.teamId });
  if (ticket.type === "change") await afterChange({ tx, emit }, ticket, move, version);

  const link = await linkOfMove(tx, actor, move, input, ticket.id);
  if (link) {
    await requireNoCircle(tx, link, "/linkedId");
    await linkTickets(tx, emit, link);
  }
  const says = (body: string, audience: "public" | "internal", attachmentIds?: string[]) =>
    addReply(tx, actor, emit, { ticketId: ticket.id, body, audience, attachmentIds });
  if (ticket.type === "problem") await handOver({ tx, emit }, ticket, move, link);
  // The public words of a problem are for its incidents, not for its own thread.
  if (input.message !== undefined && ticket.type !== "problem") {
    await says(input.message, "public", input.attachmentIds);
  }
  const reason = move.values?.reason ? undefined : input.reason;
  const note = [reason, input.note].filter((words) => words !== undefined).join("\n\n");
  if (note !== "") await says(note, "internal");
  if (to === "submitted") {
    await askOrApprove(tx, emit, { id: ticket.id, version, requesterId: ticket.requesterId });
  }
  // A problem that is being mended is not one to live with.
  const goesOn = ticket.type === "problem" && to !== ticket.seen.state;
  if (goesOn || to === "cancelled") await withdrawApprovals(tx, emit, ticket.id);
  if (to === "cancelled") {
    await cancelTasks(tx, emit, ticket.id);
  }
}

/**
 * The move that was asked for, with everything that it needs; null when the ticket stands there
 * already.
 *
 * @throws `invalid-transition` or `validation-failed`.
 */
export async function requireMove(
  tx: Tx,
  actor: Actor,
  ticket: LockedTicket,
  input: MoveInput,
  spoken?: string,
): Promise<Move | null> {
  const move = chooseMove(actor, ticket.seen, input);
  if (move === null) return null;
  const assigneeId = assigneeFor(move, actor, ticket, input);
  const takes = move.required?.includes("assigneeId") && assigneeId;
  const says = spoken !== undefined && fieldsOf(move).includes("message");
  refuseBadFields(move, {
    ...input,
    ...(takes ? { assigneeId } : {}),
    ...(says ? { message: spoken } : {}),
  });
  await requireAssignee(tx, input.assigneeId);
  await requireService(tx, input.serviceId, ticket.serviceId);
  return move;
}

/** @throws `validation-failed` for what was asked for by a form, which is sent again with its answers. */
async function requireNoForm(tx: Tx, { id: ticketId, reference }: LockedTicket) {
  if ((await tx.requestRecord.count({ where: { ticketId } })) === 0) return;
  const route = `POST /api/v1/tickets/${reference}/resubmission`;
  throw invalid([{ path: "/event", message: `needs the answers of its form: ${route}` }]);
}

/** Whoever takes on work that nobody has becomes its assignee. */
function assigneeFor(move: Move, actor: Actor, ticket: LockedTicket, input: MoveInput) {
  if (!move.required?.includes("assigneeId")) return ticket.assigneeId;
  const self = actor.kind === "person" ? actor.id : null;
  return input.assigneeId ?? ticket.assigneeId ?? self;
}

function changesOf(move: Move, ticket: LockedTicket, input: MoveInput) {
  const holds = move.to === "on_hold";
  const data: Prisma.TicketUncheckedUpdateInput = {
    holdReason: holds ? (input.reason ?? null) : null,
    holdUntil: holds && input.until ? new Date(input.until) : null,
  };
  if (input.serviceId !== undefined) data.serviceId = input.serviceId;
  if (move.event === "reopen" || move.event === "reanalyse" || move.event === "resubmit") {
    data.resolutionCode = null;
    data.resolutionNote = null;
  }
  if (move.event === "reopen") data.reopenCount = ticket.reopenCount + 1;
  if (input.resolutionNote !== undefined) data.resolutionNote = input.resolutionNote;
  if (input.resolutionCode !== undefined) data.resolutionCode = input.resolutionCode;
  if (ticket.type === "problem" && move.event === "resolve") data.resolutionCode = "fix_applied";
  return data;
}
