import { command } from "@/lib/kernel/command";
import { SubscriptionCommand } from "../contract";
import { statusLeft } from "../events";

/** No more mail to this address; what is on its way to it is not sent either. */
export const leaveStatus = command({
  name: "status.leave",
  input: SubscriptionCommand,
  load: (tx, _actor, { subscriptionId }) =>
    tx.statusSubscription.findUnique({ where: { id: subscriptionId } }),
  allow: (actor) => actor.kind === "system",
  async run({ tx, subject, emit }) {
    const left = await tx.statusSubscription.updateMany({
      where: { id: subject.id, unsubscribedAt: null },
      data: { unsubscribedAt: new Date() },
    });
    if (left.count > 0) emit(statusLeft, subject.id, {});
    return { id: subject.id };
  },
});
