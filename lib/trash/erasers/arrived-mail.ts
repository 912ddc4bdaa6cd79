import type { Eraser } from "./eraser";

/**
 * That a mail came stays known, so that the same one delivered again makes nothing; what it said
 * goes, and its source with it.
 */
export const eraseArrivedMail: Eraser = {
  name: "arrived mail",
  async note(tx, { kind, subjectId }) {
    const ofTicket = kind === "ticket";
    await tx.$executeRaw`
      update inbound_mail set sha256 = null, subject = null, text = null, full_text = null,
        html = null, from_name = null, from_address = null, copy_to = '{}'
      where case when ${ofTicket} then ticket_id = ${subjectId}::uuid
        else reply_id = ${subjectId}::uuid end`;
  },
};
