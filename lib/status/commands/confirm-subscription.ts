import { command } from "@/lib/kernel/command";
import { SubscriptionCommand } from "../contract";
import { statusConfirmed } from "../events";

/** The owner of the address says yes. */
export const confirmSubscription = command({
  name: "status.confirm_subscription",
  input: SubscriptionCommand,
  load: (tx, _actor, { subscriptionId }) =>
    tx.statusSubscription.findUnique({ where: { id: subscriptionId } }),
  allow: (actor) => actor.kind === "system",
  async run({ tx, subject, emit }) {
    const said = await tx.statusSubscription.updateMany({
      where: {
        id: subject.id,
        OR: [{ confirmedAt: null }, { unsubscribedAt: { not: null } }],
      },
      data: { confirmedAt: new Date(), unsubscribedAt: null },
    });
    if (said.count > 0) emit(statusConfirmed, subject.id, {});
    return { id: subject.id };
  },
});
