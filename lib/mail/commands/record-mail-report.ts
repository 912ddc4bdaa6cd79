import type { Tx } from "@/lib/db/client";
import { command } from "@/lib/kernel/command";
import { mailReturned, ticketMailReturned } from "../events";
import { flagAddress } from "../flag";
import { MailReport } from "../report-contract";

/**
 * Writes down what the other side reports of a mail, once for each report. A bounce or a complaint
 * flags the address and tells the desk. Whoever calls it has made sure that the report is genuine:
 * our Message-IDs cannot be made up, so one that is known came from whoever got the mail.
 */
export const recordMailReport = command({
  name: "mail.report",
  input: MailReport,
  load: (tx, _actor, { messageId }) => lockMail(tx, messageId),
  allow: (actor) => actor.kind === "system",
  async run({ tx, input, subject: mail, emit }) {
    const { report, reportKey, status = null } = input;
    const known = await tx.mailEvent.findUnique({ where: { reportKey }, select: { id: true } });
    if (known) return { id: mail.id };
    await tx.mailEvent.create({
      data: {
        mailId: mail.id,
        kind: report,
        source: input.source,
        detail: input.words === "" ? null : input.words,
        status,
        recipient: input.recipient,
        occurredAt: new Date(input.at),
        reportKey,
      },
    });
    if (report === "delivered" || report === "deferred") return { id: mail.id };
    if (report !== "failed") {
      // Never the address that the report names: whoever forges one could silence anybody.
      await flagAddress(tx, { ...input, report, status, address: mail.toAddress, mailId: mail.id });
    }
    const { ticketId, replyId, recipientId } = mail;
    if (ticketId === null) emit(mailReturned, mail.id, { report });
    else {
      emit(ticketMailReturned, ticketId, { mailId: mail.id, replyId, recipientId, report });
    }
    return { id: mail.id };
  },
});

/** Two reports of one mail wait for one another. */
async function lockMail(tx: Tx, messageId: string) {
  await tx.$queryRaw`select 1 from mail where message_id = ${messageId} for no key update`;
  return tx.mail.findUnique({
    where: { messageId },
    select: { id: true, toAddress: true, ticketId: true, replyId: true, recipientId: true },
  });
}
