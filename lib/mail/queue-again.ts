import type { Tx } from "@/lib/db/client";
import { messageIdOf } from "./address";

/**
 * Adds an effect and a mail like these, to the address that the recipient has now. It is written
 * afresh when it leaves, so it is judged afresh too: what nobody may read any more is not said again.
 */
export async function queueAgain(tx: Tx, mailId: string): Promise<string> {
  const [effect] = await tx.$queryRaw<{ id: string }[]>`
    insert into effect (id, key, event_id, name, recipient_id, reason)
    select new.id, o.event_id || ':' || o.name || ':' ||
        coalesce(o.recipient_id, m.subscription_id, m.id) || ':' || new.id,
      o.event_id, o.name, o.recipient_id, o.reason
    from mail m join effect o on o.id = m.effect_id
    cross join (select muster_uuid7() as id) new
    where m.id = ${mailId}::uuid
    returning id`;
  if (!effect) throw new Error("There is no such mail.");
  const [mail] = await tx.$queryRaw<{ id: string }[]>`
    with again as (
      insert into mail
        (id, effect_id, message_id, template, recipient_id, to_address, ticket_id, reply_id,
         account_link_id, mi_update_id, subscription_id)
      select muster_uuid7(), ${effect.id}::uuid, ${messageIdOf(effect.id)}, m.template, u.id,
        coalesce(u.email, m.to_address), m.ticket_id, m.reply_id, m.account_link_id,
        m.mi_update_id, m.subscription_id
      from mail m left join "user" u on u.id = m.recipient_id
      where m.id = ${mailId}::uuid
      returning id
    ), told as (
      insert into mail_event (id, mail_id, kind) select muster_uuid7(), id, 'queued' from again
    )
    select id from again`;
  if (!mail) throw new Error("The mail has no recipient.");
  return mail.id;
}
