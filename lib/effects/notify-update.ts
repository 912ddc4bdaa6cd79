import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import type { Effect } from "./effect";

/** A line in the inbox of whoever an update is for; `tell-audience` plans it. */
export const notifyUpdate: Effect = {
  name: "notify-update",
  on: [],
  recipients: () => null,
  async write(tx: Tx, effectIds: readonly string[]) {
    await tx.$executeRaw(
      insertNotices(Prisma.sql`
        select f.recipient_id as user_id, f.event_id, e.subject_id as mi_id, f.reason
        from effect f join event e on e.id = f.event_id
        where f.id = any(${[...effectIds]}::uuid[])`),
    );
  },
};

/** A line for each of these (user_id, event_id, mi_id, reason); a customer's stands on their own ticket. */
export const insertNotices = (rows: Prisma.Sql): Prisma.Sql => Prisma.sql`
  insert into notification (id, user_id, event_id, ticket_id, major_incident_id, reason)
  select muster_uuid7(), f.user_id, f.event_id, asked.id,
    case when asked.id is null then f.mi_id end, f.reason
  from (${rows}) f join "user" u on u.id = f.user_id
  left join lateral (
    select t.id from mi_ticket l join ticket t on t.id = l.ticket_id
    where u.role = 'customer' and l.major_incident_id = f.mi_id
      and l.unlinked_at is null and t.requester_id = u.id and t.trash_entry_id is null
    order by l.linked_at limit 1
  ) asked on true
  on conflict do nothing`;
