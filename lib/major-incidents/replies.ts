import { prisma, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { visibleMi, whereMiNamed } from "./queries";
import type { ReplyPreviewView } from "./reply-contract";
import { miIdFor } from "./room";
import type { BatchView } from "./stand-down-contract";
import { presentBatch } from "./stand-down-queries";

const SHOWN = 200;
const RUNS = 5;

/** What hangs on it and can still be answered. */
const answerable = (majorIncidentId: string): Prisma.MiTicketWhereInput => ({
  majorIncidentId,
  unlinkedAt: null,
  ticket: { trashEntryId: null, open: true },
});

/** The tickets that would be answered, by id, in the order in which they were linked. */
export async function answerableIn(tx: Tx, miId: string): Promise<{ id: string; name: string }[]> {
  const rows = await tx.miTicket.findMany({
    where: answerable(miId),
    select: { ticket: { select: { id: true, reference: true } } },
    orderBy: [{ linkedAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ ticket }) => ({ id: ticket.id, name: ticket.reference }));
}

/** Exactly which tickets would be answered; null for one that the actor cannot see. */
export async function replyPreviewFor(
  actor: Actor,
  name: string,
): Promise<ReplyPreviewView | null> {
  const miId = await miIdFor(actor, name);
  if (miId === null) return null;
  const [first, sums] = await Promise.all([
    prisma.miTicket.findMany({
      where: answerable(miId),
      select: {
        ticket: {
          select: {
            id: true,
            reference: true,
            subject: true,
            requester: { select: { id: true, name: true } },
          },
        },
      },
      orderBy: [{ linkedAt: "asc" }, { id: "asc" }],
      take: SHOWN,
    }),
    prisma.$queryRaw<{ tickets: number; requesters: number; over: number }[]>`
      select count(*) filter (where t.open)::int as tickets,
        count(distinct t.requester_id) filter (where t.open)::int as requesters,
        count(*) filter (where not t.open)::int as over
      from mi_ticket l join ticket t on t.id = l.ticket_id
      where l.major_incident_id = ${miId}::uuid and l.unlinked_at is null
        and t.trash_entry_id is null`,
  ]);
  const [sum = { tickets: 0, requesters: 0, over: 0 }] = sums;
  return { ...sum, first: first.map(({ ticket }) => ticket) };
}

/** How far the last replies to all of them are, the latest first. */
export async function replyRunsFor(actor: Actor, name: string): Promise<BatchView[]> {
  const runs = await prisma.batch.findMany({
    where: { kind: "reply", majorIncident: { AND: [whereMiNamed(name), visibleMi(actor)] } },
    orderBy: { id: "desc" },
    take: RUNS,
  });
  return Promise.all(runs.map(presentBatch));
}
