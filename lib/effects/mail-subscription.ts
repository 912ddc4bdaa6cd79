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
  async prepare(tx, _kind, effectIds) {
    const effects = await tx.effect.findMany({
      where: { id: { in: [...effectIds] } },
      select: { id: true, event: { select: { subjectId: true } } },
    });
    for (const { id, event } of effects) {
      const subscription = await tx.statusSubscription.findUnique({
        where: { id: event.subjectId },
      });
      if (!subscription) continue;
      await tx.mail.create({
        data: {
          effectId: id,
          messageId: messageIdOf(id),
          template: "status_confirmation",
          toAddress: subscription.email,
          subscriptionId: subscription.id,
          events: { create: { kind: "queued" } },
        },
        select: { id: true },
      });
    }
  },
  send: sendMail,
};
