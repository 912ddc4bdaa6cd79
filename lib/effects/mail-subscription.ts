import { messageIdOf } from "@/lib/mail/address";
import { sendMail } from "@/lib/mail/send-mail";
import { statusAsked } from "@/lib/status/events";
import type { Effect } from "./effect";

/** Asks the owner of an address whether they want to hear of the status page. */
export const mailSubscription: Effect = {
  name: "mail-subscription",
  on: [statusAsked],
  isForNobody: true,
  recipients: () => null,
  async prepare(tx, event, effectIds) {
    const [effectId] = effectIds;
    if (effectId === undefined) return;
    const subscription = await tx.statusSubscription.findUnique({
      where: { id: event.subjectId },
    });
    if (!subscription) return;
    await tx.mail.create({
      data: {
        effectId,
        messageId: messageIdOf(effectId),
        template: "status_confirmation",
        toAddress: subscription.email,
        subscriptionId: subscription.id,
        events: { create: { kind: "queued" } },
      },
      select: { id: true },
    });
  },
  send: sendMail,
};
