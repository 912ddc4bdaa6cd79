import type { Tx } from "@/lib/db/client";
import { messageIdOf } from "./address";

export type Template = TicketTemplate | AccountTemplate | NoticeTemplate | "test";
export type NoticeTemplate = "notice" | "digest";
export type TicketTemplate =
  | "acknowledgement"
  | "reply"
  | "resolved"
  | "reminder"
  | ApprovalTemplate;
export type ApprovalTemplate = "approval" | "rejected";
export type AccountTemplate = "invitation" | "password_reset" | "password_changed";

/** Adds the mail of each of these new effects, under the identity that it keeps over all attempts. */
export async function queueMails(tx: Tx, effectIds: readonly string[], template: Template) {
  const messageIds = effectIds.map(messageIdOf);
  await tx.$executeRaw`
    with queued as (
      insert into mail
        (id, effect_id, message_id, template, recipient_id, to_address, ticket_id, reply_id,
         account_link_id)
      select muster_uuid7(), f.id, named.message_id, ${template}, u.id, u.email,
        -- What was purged meanwhile is not there to be spoken of: its mail is suppressed.
        (select id from ticket where id = e.subject_id for key share),
        case when ${template === "reply"} then
          (select id from reply where id = (e.facts->>'replyId')::uuid for key share) end,
        case when ${template === "invitation" || template === "password_reset"} then
          (e.facts->>'linkId')::uuid end
      from unnest(${[...effectIds]}::uuid[], ${messageIds}::text[]) as named (effect_id, message_id)
      join effect f on f.id = named.effect_id
      join event e on e.id = f.event_id
      join "user" u on u.id = f.recipient_id
      on conflict (effect_id) do nothing
      returning id
    )
    insert into mail_event (id, mail_id, kind) select muster_uuid7(), id, 'queued' from queued`;
}
