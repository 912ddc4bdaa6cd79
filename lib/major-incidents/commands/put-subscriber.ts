import { command } from "@/lib/kernel/command";
import { invalid } from "@/lib/kernel/errors";
import { lockMi } from "../steps";
import { PutSubscriberCommand } from "../update-contract";
import { miSubscribed } from "../update-events";
import { canSubscribe } from "../update-policy";

/** Somebody hears of it from now on: who works here as a stakeholder or responder, a customer as one. */
export const putSubscriber = command({
  name: "major_incident.put_subscriber",
  input: PutSubscriberCommand,
  load: (tx, actor, { majorIncidentId }) => lockMi(tx, actor, majorIncidentId),
  allow: (actor, { seen }) => canSubscribe(actor, seen),
  async run({ tx, input, subject: mi, emit }) {
    const user = await tx.user.findFirst({
      where: { id: input.userId, deactivatedAt: null },
      select: { role: true },
    });
    const isCustomer = user?.role === "customer";
    const audience = input.audience ?? (isCustomer ? "customers" : "stakeholders");
    if (!user || isCustomer !== (audience === "customers")) {
      throw invalid([{ path: "/userId", message: "is nobody who belongs to this audience" }]);
    }
    const who = { majorIncidentId: mi.id, audience, userId: input.userId };
    const before = await tx.miSubscriber.findFirst({ where: who });
    if (before && before.unsubscribedAt === null) return { id: mi.id };
    await tx.miSubscriber.upsert({
      where: { majorIncidentId_audience_userId: who },
      create: { ...who, via: "added", confirmedAt: new Date() },
      update: { unsubscribedAt: null, confirmedAt: new Date() },
      select: { id: true },
    });
    emit(miSubscribed, mi.id, { userId: input.userId, audience });
    return { id: mi.id };
  },
});
