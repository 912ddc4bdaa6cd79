import type { Tx } from "@/lib/db/client";
import { conflict } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { ticketMoved } from "@/lib/tickets/events";
import { approveUnasked, writeTicket } from "@/lib/tickets/steps";
import { ApprovalSteps } from "./contract";
import { approvalRequested, approvalWithdrawn } from "./events";
import { voicesOf } from "./voices";

type Asking = { id: string; version: number; requesterId: string };

/**
 * A request that was submitted: whoever its item's policy names is asked, and where there is none it
 * is approved at once (lifecycle: ask_approval, skip_approval).
 *
 * @throws `conflict` where the policy was removed, or names nobody who could be asked.
 */
export async function askOrApprove(tx: Tx, emit: Emit, ticket: Asking): Promise<void> {
  const record = await tx.requestRecord.findUnique({
    where: { ticketId: ticket.id },
    select: { version: { select: { item: { select: { policy: true } } } } },
  });
  const policy = record?.version.item.policy;
  if (!policy) return approveUnasked(tx, emit, ticket);
  if (policy.removedAt !== null) {
    throw conflict(
      `“${policy.name}”, by which this is approved, was removed. An admin first has to choose another policy for it in the catalogue.`,
    );
  }
  await writeTicket(tx, ticket, { state: "awaiting_approval", publicAt: new Date() });
  emit(ticketMoved, ticket.id, {
    ...{ event: "ask_approval", from: "submitted", to: "awaiting_approval", reason: null },
  });
  const steps = ApprovalSteps.parse(policy.steps);
  const approval = await tx.approval.create({
    data: { ticketId: ticket.id, policyId: policy.id, name: policy.name, steps },
    select: { id: true },
  });
  await openStep(tx, emit, ticket, { id: approval.id, steps }, 0);
}

/** Asks those whom a step names. */
export async function openStep(
  tx: Tx,
  emit: Emit,
  ticket: { id: string; requesterId: string; createdById?: string; type?: string },
  approval: { id: string; steps: ApprovalSteps },
  at: number,
): Promise<void> {
  const step = approval.steps[at];
  if (!step) throw new Error(`There is no step ${at}.`);
  const voices = await voicesOf(tx, step, ticket);
  await tx.approvalAsk.createMany({
    data: voices.map((userId) => ({ approvalId: approval.id, step: at, userId })),
    skipDuplicates: true,
  });
  emit(approvalRequested, ticket.id, { approvalId: approval.id, step: at });
}

/** What is still being asked about a ticket is asked no more. */
export async function withdrawApprovals(tx: Tx, emit: Emit, ticketId: string): Promise<void> {
  const open = await tx.approval.findMany({
    where: { ticketId, state: "open" },
    select: { id: true },
  });
  for (const { id } of open) {
    await tx.approval.update({ where: { id }, data: { state: "withdrawn", endedAt: new Date() } });
    emit(approvalWithdrawn, ticketId, { approvalId: id });
  }
}

/** What was withdrawn goes on where it was, with the votes that it had. */
export async function askAgain(
  tx: Tx,
  emit: Emit,
  ticketId: string,
  approvalIds: readonly string[],
): Promise<void> {
  for (const id of approvalIds) {
    const where = { id, ticketId, state: "withdrawn" };
    const approval = await tx.approval.findFirst({ where, select: { step: true } });
    if (!approval) continue;
    await tx.approval.update({ where: { id }, data: { state: "open", endedAt: null } });
    emit(approvalRequested, ticketId, { approvalId: id, step: approval.step });
  }
}
