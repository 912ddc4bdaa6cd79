import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { TrashEntryView } from "./contract";
import { canPurge, canRestore } from "./policy";

const HOLDS = { where: { liftedAt: null }, select: { id: true }, take: 1 } as const;

export const TRASH_SHAPE = {
  include: {
    trashedBy: { select: { id: true, name: true } },
    tickets: {
      select: {
        subject: true,
        legalHolds: HOLDS,
        _count: { select: { replies: { where: { trashEntryId: null } } } },
      },
    },
    replies: {
      select: {
        body: true,
        audience: true,
        ticket: { select: { trashEntryId: true, legalHolds: HOLDS } },
      },
    },
  },
} as const satisfies Prisma.TrashEntryDefaultArgs;

type EntryRecord = Prisma.TrashEntryGetPayload<typeof TRASH_SHAPE>;

const TITLE_LENGTH = 120;

export function presentEntry(actor: Actor, row: EntryRecord): TrashEntryView {
  const shape = TrashEntryView.shape;
  const [ticket] = row.tickets;
  const [reply] = row.replies;
  const isOpen = row.outcome === null;
  const isHeld = (ticket ?? reply?.ticket)?.legalHolds.length === 1;
  const isInTrashedTicket = (reply?.ticket.trashEntryId ?? null) !== null;
  return {
    id: row.id,
    kind: shape.kind.parse(row.kind),
    subjectId: row.subjectId,
    reference: row.reference,
    audience: reply?.audience ?? null,
    title: ticket?.subject ?? beginningOf(reply?.body ?? ""),
    replies: ticket?._count.replies ?? 0,
    reason: row.reason,
    trashedBy: row.trashedBy,
    trashedAt: row.trashedAt.toISOString(),
    purgeAfter: row.purgeAfter.toISOString(),
    isHeld,
    isInTrashedTicket,
    outcome: shape.outcome.parse(row.outcome),
    can: {
      restore: isOpen && canRestore(actor) && !isInTrashedTicket,
      purge: isOpen && canPurge(actor) && !isHeld,
    },
  };
}

function beginningOf(body: string): string {
  const line = body.replace(/\s+/g, " ");
  return line.length <= TITLE_LENGTH ? line : `${line.slice(0, TITLE_LENGTH - 1)}…`;
}
