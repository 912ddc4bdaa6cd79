import type { Tx } from "@/lib/db/client";
import { digestDue } from "@/lib/notifications/events";
import type { Eraser } from "./eraser";

/** The ledger goes on to say that there was a mail, to whom and what became of it, but not its words. */
export const eraseMailWords: Eraser = {
  name: "mail words",
  async note(tx, { kind, subjectId }) {
    const ofTicket = kind === "ticket";
    // Where a link led was typed by somebody, too.
    await tx.$executeRaw`
      delete from mail_link where mail_id in (
        select id from mail
        where case when ${ofTicket} then ticket_id = ${subjectId}::uuid
          else reply_id = ${subjectId}::uuid end)`;
    await tx.$executeRaw`
      update mail set subject = '', text = null, html = null, headers = null
      where case when ${ofTicket} then ticket_id = ${subjectId}::uuid
        else reply_id = ${subjectId}::uuid end`;
    if (ofTicket) await eraseDigests(tx, subjectId);
  },
};

/**
 * A day's digest is about many tickets and says what each is called; by its events it is found at once.
 * One that is still to leave is written anew, without this ticket.
 */
const eraseDigests = (tx: Tx, ticketId: string) => tx.$executeRaw`
  with named as materialized (
    select m.id, f.state in ('pending', 'running') as waits
    from ticket t
      join event e on e.kind = ${digestDue.name}
        and e.subject_id in (select user_id from notification where ticket_id = t.id)
      join effect f on f.event_id = e.id
      join mail m on m.effect_id = f.id
    where t.id = ${ticketId}::uuid and m.text ~ ('\\m' || t.reference || '\\M')
  ), unlinked as (
    delete from mail_link where mail_id in (select id from named where waits)
  )
  update mail m set subject = case when n.waits then null else '' end,
    text = null, html = null, headers = null
  from named n where m.id = n.id`;
