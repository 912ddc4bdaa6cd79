import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import type { WAIT_ENDS } from "./events";
import type { LockedTicket } from "./steps";

/** An event that an effect has not yet followed; one without an effect may not have been looked at. */
const IS_FOLLOWED_LATER = Prisma.sql`case when f.id is null
  then e.created_at > now() - interval '10 minutes' else f.state in ('pending', 'running') end`;

/** Of a problem `c`: it was mended, and what waited for it is about to be resolved with it. */
const IS_ENDING_WAITS = Prisma.sql`c.type = 'problem' and c.state in ('resolved', 'closed') and exists (
  select from event e left join effect f on f.key = e.id || ':end-waiting:'
  where e.subject_id = c.id and e.kind = 'ticket.moved' and e.facts->>'event' = 'resolve'
    and ${IS_FOLLOWED_LATER})`;

/**
 * Of a ticket `t` on hold: its day has come, or nothing is left that it waits for, however that ended;
 * what lies in the trash is waited for no more.
 */
export const WAIT_IS_OVER = Prisma.sql`t.hold_until <= now()
  or t.hold_reason in ('awaiting_change', 'awaiting_problem') and not exists (
    select from ticket_link l join ticket c on c.id = l.from_id
    where l.to_id = t.id and l.kind = 'blocks' and c.trash_entry_id is null
      and 'awaiting_' || c.type::text = t.hold_reason
      and (c.open or ${IS_ENDING_WAITS}))`;

/** Whether the ticket waits no longer. */
export async function isWaitOver(tx: Tx, ticketId: string): Promise<boolean> {
  const over = await tx.$queryRaw<unknown[]>`
    select 1 from ticket t where t.id = ${ticketId}::uuid and t.state = 'on_hold' and (${WAIT_IS_OVER})`;
  return over.length > 0;
}

type End = { awaitedId: string | null; how: (typeof WAIT_ENDS)[number] };

/** What ended last of that for which it waited; null for a day that came. */
export async function endOfWait(tx: Tx, ticket: LockedTicket): Promise<End | null> {
  const type = ticket.holdReason?.replace("awaiting_", "");
  if (type !== "change" && type !== "problem") return null;
  const awaited = await tx.ticket.findMany({
    where: { type, linksFrom: { some: { kind: "blocks", toId: ticket.id } } },
    select: {
      ...{ id: true, state: true, open: true, updatedAt: true },
      trashEntry: { select: { trashedAt: true } },
      change: { select: { outcome: true } },
    },
  });
  const endedAt = ({ trashEntry, updatedAt }: (typeof awaited)[number]) =>
    (trashEntry?.trashedAt ?? updatedAt).getTime();
  const last = awaited.sort((one, other) => endedAt(other) - endedAt(one))[0];
  // It was purged, or taken from the ticket.
  if (!last) return { awaitedId: null, how: "gone" };
  const awaitedId = last.id;
  if (last.trashEntry) return { awaitedId, how: "trashed" };
  // A day came before.
  if (last.open) return null;
  if (last.state === "cancelled") return { awaitedId, how: "cancelled" };
  const outcome = last.change?.outcome;
  if (outcome === "failed" || outcome === "rolled_back") return { awaitedId, how: "unsuccessful" };
  return { awaitedId, how: last.state === "resolved" ? "resolved" : "closed" };
}
