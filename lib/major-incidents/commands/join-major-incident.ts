import { command } from "@/lib/kernel/command";
import { forbidden } from "@/lib/kernel/errors";
import { affectedBy, toldWhere } from "../told";
import { JoinMajorIncidentCommand } from "../update-contract";
import { miJoined } from "../update-events";

/** “Me too”: a customer hears of it and counts as affected, without a ticket of their own. */
export const joinMajorIncident = command({
  name: "major_incident.join",
  input: JoinMajorIncidentCommand,
  load: (tx, actor, { majorIncidentId }) =>
    tx.majorIncident.findFirst({
      where: { AND: [{ id: majorIncidentId }, toldWhere(actor)] },
      select: { id: true },
    }),
  allow: (actor) => actor.kind === "person" && actor.role === "customer",
  async run({ tx, actor, subject: mi, emit }) {
    if (actor.kind !== "person") throw forbidden();
    const joined = await tx.$queryRaw<{ id: string }[]>`
      insert into mi_subscriber (id, major_incident_id, audience, user_id, via, confirmed_at)
      values (muster_uuid7(), ${mi.id}::uuid, 'customers', ${actor.id}::uuid, 'me_too', now())
      on conflict (major_incident_id, audience, user_id) do update
        set unsubscribed_at = null, via = 'me_too'
        where mi_subscriber.unsubscribed_at is not null
      returning id`;
    if (joined.length > 0) {
      emit(miJoined, mi.id, { userId: actor.id, affected: await affectedBy(tx, mi.id) });
    }
    return { id: mi.id };
  },
});
