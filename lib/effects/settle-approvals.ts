import { settleApproval } from "@/lib/approvals/commands/settle-approval";
import { prisma, type Tx } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { log } from "@/lib/log";
import { personDeactivated } from "@/lib/people/events";
import { ticketRestored } from "@/lib/trash/events";
import { type Effect, eventsWhere, type Happened, type Lease, type Settlement } from "./effect";

/** Well within a lease, so that nobody takes it for lost. */
const WORKS_FOR_MS = 20_000;
const SYSTEM = { kind: "system", name: "settle-approvals" } as const;

/**
 * What waited for somebody who has left is decided without them, or put before others; what lay in the
 * trash while they left, once it is back.
 */
export const settleApprovals: Effect = {
  name: "settle-approvals",
  on: [personDeactivated, ticketRestored],
  recipients: () => null,
  isForNobody: true,
  concerns: (tx, events) => eventsWhere(events, (event) => isAwaited(tx, event)),
  staysInside: true,
  send: settleAll,
};

const OPEN = { state: "open", ticket: { trashEntryId: null } } as const;

const waitingFor = ({ kind, subjectId }: Pick<Happened, "kind" | "subjectId">) =>
  kind === ticketRestored.name
    ? {
        ...{ ...OPEN, ticketId: subjectId },
        asks: { some: { outcome: null, user: { deactivatedAt: { not: null } } } },
      }
    : { ...OPEN, asks: { some: { userId: subjectId, outcome: null } } };

async function isAwaited(tx: Tx, happened: Happened): Promise<boolean> {
  const where = waitingFor(happened);
  return (await tx.approval.findFirst({ where, select: { id: true } })) !== null;
}

async function settleAll({ effectId, stop }: Lease): Promise<Settlement> {
  const until = Date.now() + WORKS_FOR_MS;
  const { event } = await prisma.effect.findUniqueOrThrow({
    where: { id: effectId },
    select: { event: { select: { id: true, kind: true, subjectId: true } } },
  });
  const waiting = await prisma.approval.findMany({
    where: waitingFor(event),
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const { id } of waiting) {
    if (stop.aborted || Date.now() > until) return { state: "handed-back" };
    await settleOne(id, event.id);
  }
  return { state: "done", detail: `looked at ${waiting.length}` };
}

async function settleOne(approvalId: string, eventId: string): Promise<void> {
  const key = `${eventId}:${approvalId}`;
  await execute(settleApproval, SYSTEM, { approvalId }, { key }).catch((error: unknown) => {
    if (!(error instanceof Refused) || error.code === "unavailable") throw error;
    log.warn({ error, approvalId }, "an approval that waited for somebody who left still waits");
  });
}
