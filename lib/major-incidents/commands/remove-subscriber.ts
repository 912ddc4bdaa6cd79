import { command } from "@/lib/kernel/command";
import { lockMi } from "../steps";
import { RemoveSubscriberCommand } from "../update-contract";
import { miUnsubscribed } from "../update-events";
import { canSubscribe } from "../update-policy";

/** Somebody hears of it no more; that they did stays on record. */
export const removeSubscriber = command({
  name: "major_incident.remove_subscriber",
  input: RemoveSubscriberCommand,
  load: (tx, actor, { majorIncidentId }) => lockMi(tx, actor, majorIncidentId),
  allow: (actor, { seen }) => canSubscribe(actor, seen),
  async run({ tx, input: { userId }, subject: mi, emit }) {
    const left = await tx.miSubscriber.updateMany({
      where: { majorIncidentId: mi.id, userId, unsubscribedAt: null },
      data: { unsubscribedAt: new Date() },
    });
    if (left.count > 0) emit(miUnsubscribed, mi.id, { userId });
    return { id: mi.id };
  },
});
