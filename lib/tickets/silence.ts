import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import { settingsIn } from "@/lib/settings/queries";

/** Of a ticket `t`: it is solved, and nobody of the other side has said anything for so many days. */
export const isSilentFor = (days: number) => Prisma.sql`
  t.state in ('resolved', 'fulfilled') and t.type in ('incident', 'request')
    and t.resolved_at <= now() - ${days}::int * interval '1 day'
    and not exists (select from mi_ticket m where m.ticket_id = t.id and m.active)
    and not exists (
      select from reply r join "user" u on u.id = r.author_id
      where r.ticket_id = t.id and r.audience = 'public'
        and (u.role = 'customer' or u.id = t.requester_id)
        and r.created_at > now() - ${days}::int * interval '1 day')`;

/** Whether a ticket that is held by this transaction has been left alone for long enough. */
export async function isLeftAlone(tx: Tx, ticketId: string): Promise<boolean> {
  const { autocloseDays } = await settingsIn(tx);
  const silent = await tx.$queryRaw<unknown[]>`
    select 1 from ticket t where t.id = ${ticketId}::uuid and ${isSilentFor(autocloseDays)}`;
  return silent.length > 0;
}
