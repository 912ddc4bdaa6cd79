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
  },
};
