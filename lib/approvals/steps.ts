import type { Tx } from "@/lib/db/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { forbidden, invalid } from "@/lib/kernel/errors";
import type { ApprovalStep } from "./contract";
import { visibleApprovals } from "./visible";
import { awayFor, ownersOf } from "./voices";

/** An approval with its ticket, which is held until the transaction ends; null when this actor sees none. */
export async function lockApproval(tx: Tx, actor: Actor, id: string) {
  const where = { AND: [{ id }, visibleApprovals(actor)] };
  const found = await tx.approval.findFirst({ where, select: { ticketId: true } });
  if (!found) return null;
  await tx.$executeRaw`select 1 from ticket where id = ${found.ticketId}::uuid for no key update`;
  // Read again: what was seen before the lock may have changed.
  const approval = await tx.approval.findFirst({
    where,
    select: {
      id: true,
      step: true,
      state: true,
      asks: { select: { step: true, userId: true, votedById: true, outcome: true } },
      risk: { select: { askedById: true } },
      ticket: {
        select: { id: true, version: true, requesterId: true, createdById: true, type: true },
      },
    },
  });
  if (!approval) return null;
  const away = actor.kind === "person" ? await awayFor(tx, actor.id) : [];
  const ownerIds = approval.risk ? [approval.risk.askedById] : ownersOf(approval.ticket);
  return { ...approval, ownerIds, isAsked: isAsked(actor, approval.asks, away) };
}

function isAsked(
  actor: Actor,
  asks: readonly { userId: string; votedById: string | null }[],
  away: readonly string[],
) {
  if (actor.kind !== "person") return false;
  return asks.some(
    ({ userId, votedById }) =>
      userId === actor.id || votedById === actor.id || away.includes(userId),
  );
}

/** @throws `forbidden`, since policies are the desk's own. */
export async function lockPolicy(tx: Tx, actor: Actor, id: string) {
  if (!isAgent(actor)) throw forbidden();
  await tx.$executeRaw`select 1 from approval_policy where id = ${id}::uuid for update`;
  return tx.approvalPolicy.findFirst({ where: { id, removedAt: null } });
}

/** @throws `validation-failed` naming the steps whose people or team are not there. */
export async function requireSteps(tx: Tx, steps: readonly ApprovalStep[] | undefined) {
  const errors: { path: string; message: string }[] = [];
  for (const [at, step] of (steps ?? []).entries()) {
    if (step.kind === "people") {
      const ids = [...new Set(step.personIds)];
      const known = await tx.user.count({ where: { id: { in: ids }, deactivatedAt: null } });
      if (known < ids.length) {
        errors.push({
          path: `/steps/${at}/personIds`,
          message: "names somebody who is not active here",
        });
      }
    }
    if (step.kind === "team") {
      const team = await tx.team.findUnique({ where: { id: step.teamId }, select: { id: true } });
      if (!team) errors.push({ path: `/steps/${at}/teamId`, message: "is not a team" });
    }
  }
  if (errors.length > 0) throw invalid(errors);
}
