import { isAdmin } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { conflict } from "@/lib/kernel/errors";
import { DiscardMail, InboundMailView } from "../inbound/contract";
import { inboundDiscarded } from "../inbound/events";
import { canDiscard } from "../inbound/policy";
import { lockInbound } from "../inbound/steps";

/** Throws a mail away that was kept back. That it came stays known, so that it never comes again. */
export const discardMail = command({
  name: "mail.discard",
  input: DiscardMail,
  load: async (tx, actor, { mailId }) => (isAdmin(actor) ? lockInbound(tx, mailId) : null),
  allow: isAdmin,
  async run({ tx, actor, subject: mail, emit }) {
    if (mail.state === "discarded") return { id: mail.id };
    if (!canDiscard(actor, mail)) throw conflict("It was taken in already.");
    const gone = { sha256: null, text: null, fullText: null, html: null };
    await tx.inboundMail.update({
      where: { id: mail.id },
      data: { ...gone, state: "discarded", settledAt: new Date() },
    });
    emit(inboundDiscarded, mail.id, { reason: InboundMailView.shape.reason.parse(mail.reason) });
    return { id: mail.id };
  },
});
