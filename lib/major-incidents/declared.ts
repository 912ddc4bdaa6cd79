import type { Tx } from "@/lib/db/client";
import type { Emit } from "@/lib/kernel/event";
import { onDuties } from "@/lib/rota/steps";
import { miRoleTaken } from "./events";
import { startClocks } from "./steps";
import type { Severity } from "./words";

/** Command is taken, never given: whoever is on for it is called, and takes it. */
const SEEDED = ["deputy", "ops_lead", "comms_lead", "liaison", "scribe"] as const;

type Declared = { id: string; severity: Severity; restricted: boolean; drill: boolean };

/** What begins with a declaration: the clocks, the roles that somebody is on for, and who always hears. */
export async function begin(tx: Tx, emit: Emit, mi: Declared, from: Date): Promise<void> {
  await startClocks(tx, mi, from);
  await subscribeStanding(tx, mi);
  // An exercise wakes nobody who did not come to it.
  if (mi.drill) return;
  const called = await onDuties(tx, SEEDED, from);
  if (called.length === 0) return;
  await tx.miRole.createMany({
    data: called.map(({ duty, userId }) => ({ majorIncidentId: mi.id, role: duty, userId })),
  });
  for (const { duty, userId } of called) {
    emit(miRoleTaken, mi.id, { role: duty, userId, from: null });
  }
}

/** Whoever hears of every one that is so bad; of a restricted one only who is added to it. */
export async function subscribeStanding(
  tx: Tx,
  mi: { id: string; severity: Severity; restricted: boolean },
): Promise<void> {
  if (mi.restricted) return;
  await tx.$executeRaw`
    insert into mi_subscriber (id, major_incident_id, audience, user_id, via, confirmed_at)
    select muster_uuid7(), ${mi.id}::uuid, 'stakeholders', s.user_id, 'added', now()
    from mi_standing s join "user" u on u.id = s.user_id
    where s.severity >= ${mi.severity} and u.role <> 'customer' and u.deactivated_at is null
    on conflict (major_incident_id, audience, user_id) do nothing`;
}
