import { Prisma } from "@/lib/db/prisma";
import type { Audience } from "./words";

/**
 * Who gets what is told to these audiences now, as rows of `(recipient, user_id, subscription_id,
 * audience, name)`: each address once, under the audience that is nearest to the room.
 */
export function recipientsOf(miId: string, audiences: readonly Audience[]): Prisma.Sql {
  const list = [...audiences];
  return Prisma.sql`
    select distinct on (who.recipient) who.recipient, who.user_id, who.subscription_id,
      who.audience, who.name
    from (
      select lower(u.email) as recipient, u.id as user_id, null::uuid as subscription_id,
        'internal' as audience, u.name, 1 as place
      from mi_role r join "user" u on u.id = r.user_id
      where r.major_incident_id = ${miId}::uuid and r.ended_at is null
        and u.deactivated_at is null and u.role <> 'customer'
        and 'internal' = any(${list}::text[])
      union all
      select lower(u.email), u.id, null, s.audience, u.name,
        array_position(${ORDER}::text[], s.audience)
      from mi_subscriber s join "user" u on u.id = s.user_id
      where s.major_incident_id = ${miId}::uuid and s.unsubscribed_at is null
        and u.deactivated_at is null and s.audience = any(${list}::text[])
        and (u.role = 'customer') = (s.audience in ('customers', 'public'))
      union all
      select p.email, null, p.id, 'public', p.email, 4
      from status_subscription p
      where 'public' = any(${list}::text[])
        and p.confirmed_at is not null and p.unsubscribed_at is null
    ) who
    order by who.recipient, who.place`;
}

const ORDER = ["internal", "stakeholders", "customers", "public"];
