import { z } from "zod";
import { withdrawApprovals } from "@/lib/approvals/asking";
import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { type FieldError, invalid } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { requireTasksOver } from "@/lib/tasks/steps";
import { ticketMoved } from "@/lib/tickets/events";
import { CHANGE_OUTCOMES, type Move } from "@/lib/tickets/lifecycles/words";
import type { MoveInput } from "@/lib/tickets/moves";
import { type LockedTicket, writeTicket } from "@/lib/tickets/steps";
import { askBoard } from "./board";
import { changeRecordedAfterwards } from "./events";
import { judgeRisk } from "./risk-steps";
import { requireThawed, requireWindow } from "./steps";
import { countOutcome, requireUsable, takeTemplate } from "./template-steps";

type Context = { tx: Tx; actor: Actor; emit: Emit };

/**
 * What has to be so before a change moves.
 *
 * @throws `invalid-transition`, `conflict` or `validation-failed` for what stands against it.
 */
export async function beforeChange(
  { tx, actor, emit }: Context,
  ticket: LockedTicket,
  move: Move,
  input: MoveInput,
): Promise<void> {
  if (move.event === "start") {
    await requireThawed(tx, actor, emit, ticket, input.reason);
    await requireWindow(tx, actor, emit, ticket, input.reason);
  }
  if (move.event === "finish" || isMade(ticket, move)) await requireCourse(tx, ticket.id, input);
  if (move.event === "close") await requireTasksOver(tx, ticket.id);
  if (move.event === "submit" && ticket.seen.condition.kind === "standard") {
    if (input.templateId !== undefined) {
      await takeTemplate({ tx, actor, emit }, ticket.id, input.templateId);
    }
    const { templateId } = await planOf(tx, ticket.id);
    if (templateId !== null) await requireUsable(tx, templateId);
  }
}

const isMade = ({ seen }: LockedTicket, { event }: Move) =>
  event === "submit" && seen.condition.retroactive === true;

/** What follows from a move of a change, in the version that it made. */
export async function afterChange(
  { tx, emit }: Omit<Context, "actor">,
  ticket: LockedTicket,
  move: Move,
  version: number,
): Promise<void> {
  const { event } = move;
  if (isMade(ticket, move)) {
    const { outcome } = await planOf(tx, ticket.id);
    emit(changeRecordedAfterwards, ticket.id, { outcome: Outcome.parse(outcome) });
  }
  if (event === "submit") await judgeRisk(tx, emit, ticket.id);
  const isEmergency = ticket.seen.condition.kind === "emergency";
  const isPutBefore =
    event === "assess_ok" ||
    (event === "submit" && isEmergency) ||
    (event === "release" && ticket.seen.state === "authorize");
  if (isPutBefore) await askBoard(tx, emit, ticket);
  if (event === "hold" || event === "reject" || event === "revert") {
    await withdrawApprovals(tx, emit, ticket.id);
  }
  if (event === "finish") await takeStock(tx, emit, { id: ticket.id, version });
}

const Outcome = z.enum(CHANGE_OUTCOMES);

const planOf = (tx: Tx, ticketId: string) =>
  tx.changePlan.findUniqueOrThrow({ where: { ticketId } });

/** @throws `validation-failed` for an end before the beginning, and for what is to come yet. */
async function requireCourse(tx: Tx, ticketId: string, input: MoveInput): Promise<void> {
  const plan = await planOf(tx, ticketId);
  const now = new Date();
  const start = input.actualStart ? new Date(input.actualStart) : plan.actualStart;
  const end = input.actualEnd ? new Date(input.actualEnd) : now;
  const errors: FieldError[] = [];
  if (start && start > now) {
    errors.push({ path: "/actualStart", message: "must not lie in the future" });
  }
  if (end > now) errors.push({ path: "/actualEnd", message: "must not lie in the future" });
  if (start && start > end)
    errors.push({ path: "/actualEnd", message: "must come after its start" });
  if (errors.length > 0) throw invalid(errors);
}

/** How it went counts for its template; a standard change that went well and leaves nothing to do is over. */
async function takeStock(tx: Tx, emit: Emit, ticket: { id: string; version: number }) {
  const { kind, risk, outcome, templateId } = await planOf(tx, ticket.id);
  const isSuccess = outcome === "successful" || outcome === "successful_with_issues";
  // One that was planned otherwise since says nothing of its template.
  if (templateId !== null && kind === "standard") {
    await countOutcome(tx, emit, { ticketId: ticket.id, templateId }, isSuccess);
  }
  if (kind !== "standard" || outcome !== "successful" || risk === "high") return;
  if ((await tx.task.count({ where: { ticketId: ticket.id, state: "open" } })) > 0) return;
  await writeTicket(tx, ticket, { state: "closed", publicAt: new Date() });
  const told = { event: "close", from: "review", to: "closed", reason: "by_itself" } as const;
  emit(ticketMoved, ticket.id, told);
}
