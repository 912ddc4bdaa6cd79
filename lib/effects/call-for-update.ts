import { Prisma } from "@/lib/db/generated/client";
import { miUpdateHeld, miUpdateOverdue } from "@/lib/major-incidents/update-events";
import type { Effect, Happened } from "./effect";
import { union } from "./recipients";

/** Calls whoever has to speak, or to read what another wrote. It never speaks for them. */
export const callForUpdate: Effect = {
  name: "call-for-update",
  on: [miUpdateHeld, miUpdateOverdue],
  recipients: (event) => calledBy(event),
  write: async (tx, effectIds) => {
    await tx.$executeRaw`
      insert into notification (id, user_id, event_id, major_incident_id, reason)
      select muster_uuid7(), f.recipient_id, f.event_id, e.subject_id, f.reason
      from effect f join event e on e.id = f.event_id
      where f.id = any(${effectIds}::uuid[])
      on conflict do nothing`;
  },
};

const holdersOf = (role: string) => Prisma.sql`
  select r.user_id, 'role' from mi_role r
  where r.major_incident_id = m.id and r.ended_at is null and r.role = ${role}::text`;

const managers = Prisma.sql`
  select u.id, 'manager' from "user" u
  where u.role = 'admin' or (u.role = 'agent' and 'mi_manager' = any(u.grants))`;

/** Where nobody holds the role, the next in line is called at once. */
const orElse = (first: Prisma.Sql, next: Prisma.Sql) => Prisma.sql`
  select * from (${first}) f union all select * from (${next}) n where not exists (${first})`;

function calledBy({ kind, facts }: Happened): Prisma.Sql | null {
  if (kind === miUpdateHeld.name) {
    if (facts.waits !== "approval") return null;
    return union(holdersOf("commander"), holdersOf("comms_lead"), holdersOf("deputy"), managers);
  }
  const commander = orElse(holdersOf("commander"), managers);
  if (facts.step === 1) return orElse(holdersOf("comms_lead"), commander);
  return facts.step === 2 ? commander : managers;
}
