import type { Tx } from "@/lib/db/client";
import type { Effect } from "./effect";

/** A line in the inbox of whoever an update is for; `tell-audience` plans it. */
export const notifyUpdate: Effect = {
  name: "notify-update",
  on: [],
  recipients: () => null,
  write: writeNotices,
};

export async function writeNotices(tx: Tx, effectIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    insert into notification (id, user_id, event_id, ticket_id, major_incident_id, reason)
    select muster_uuid7(), f.recipient_id, f.event_id, asked.id,
      case when asked.id is null then e.subject_id end, f.reason
    from effect f join event e on e.id = f.event_id join "user" u on u.id = f.recipient_id
    left join lateral (
      select t.id from mi_ticket l join ticket t on t.id = l.ticket_id
      where u.role = 'customer' and l.major_incident_id = e.subject_id
        and l.unlinked_at is null and t.requester_id = u.id and t.trash_entry_id is null
      order by l.linked_at limit 1
    ) asked on true
    where f.id = any(${effectIds}::uuid[])
    on conflict do nothing`;
}
