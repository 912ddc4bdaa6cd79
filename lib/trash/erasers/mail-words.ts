import type { Eraser } from "./eraser";

/** The ledger goes on to say that there was a mail, to whom and what became of it, but not its words. */
export const eraseMailWords: Eraser = {
  name: "mail words",
  async note(tx, { kind, subjectId }) {
    const ofTicket = kind === "ticket";
    await tx.$executeRaw`
      update mail set subject = '', text = null, html = null, headers = null
      where case when ${ofTicket} then ticket_id = ${subjectId}::uuid
        else reply_id = ${subjectId}::uuid end`;
  },
};
