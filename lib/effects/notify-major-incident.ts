import { Prisma } from "@/lib/db/generated/client";
import {
  miDecisionOverdue,
  miDeclared,
  miHandoverEnded,
  miHandoverOffered,
  miMoved,
  miProposed,
  miReopenProposed,
  miRoleTaken,
  miSeveritySet,
  miWorkItemAdded,
  miWorkItemMoved,
} from "@/lib/major-incidents/events";
import type { Effect, Happened } from "./effect";
import { union } from "./recipients";

/** A line in the inbox of everybody who leads a major incident, works on it, or has to decide. */
export const notifyMajorIncident: Effect = {
  name: "notify-major-incident",
  on: [
    miProposed,
    miDecisionOverdue,
    miDeclared,
    miMoved,
    miSeveritySet,
    miRoleTaken,
    miHandoverOffered,
    miHandoverEnded,
    miWorkItemAdded,
    miWorkItemMoved,
    miReopenProposed,
  ],
  recipients: (event) => concernedBy(event),
  write: async (tx, effectIds) => {
    await tx.$executeRaw`
      insert into notification (id, user_id, event_id, major_incident_id, reason)
      select muster_uuid7(), f.recipient_id, f.event_id, m.id, f.reason
      from effect f join event e on e.id = f.event_id join major_incident m on m.id = e.subject_id
      where f.id = any(${effectIds}::uuid[])
      on conflict do nothing`;
  },
};

const managers = Prisma.sql`
  select u.id, 'manager' from "user" u
  where u.role = 'admin' or (u.role = 'agent' and 'mi_manager' = any(u.grants))`;

const holders = Prisma.sql`
  select r.user_id, 'role' from mi_role r where r.major_incident_id = m.id and r.ended_at is null`;

/** Whose tickets hang on it. */
const owners = Prisma.sql`
  select distinct t.assignee_id, 'assigned' from mi_ticket l join ticket t on t.id = l.ticket_id
  where l.major_incident_id = m.id and l.unlinked_at is null and t.assignee_id is not null
    and not m.restricted`;

const proposer = Prisma.sql`select m.created_by_id, 'author'`;

/** Whoever the event names. */
const named = (fact: string, reason: string) =>
  Prisma.sql`select (e.facts->>${fact}::text)::uuid, ${reason}::text
    where e.facts->>${fact}::text is not null`;

const offeredBy = Prisma.sql`
  select h.from_id, 'command' from mi_handover h where h.id = (e.facts->>'handoverId')::uuid`;

function concernedBy({ kind, facts }: Happened): Prisma.Sql | null {
  switch (kind) {
    case miProposed.name:
    case miDecisionOverdue.name:
      return managers;
    case miReopenProposed.name:
      return union(managers, proposer);
    case miDeclared.name:
      return union(managers, owners, proposer);
    case miSeveritySet.name:
      return union(holders, managers);
    case miRoleTaken.name:
      return named("userId", "role");
    case miHandoverOffered.name:
      return named("toId", "command");
    case miHandoverEnded.name:
      return offeredBy;
    case miWorkItemAdded.name:
      return named("ownerId", "assigned");
    case miWorkItemMoved.name:
      return facts.state === "open" ? named("ownerId", "assigned") : null;
    default:
      return facts.to === "rejected" ? proposer : union(holders, proposer);
  }
}
