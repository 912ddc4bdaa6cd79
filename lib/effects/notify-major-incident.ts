import { Prisma } from "@/lib/db/prisma";
import {
  miClosingHeld,
  miDecisionOverdue,
  miDeclared,
  miHandoverEnded,
  miHandoverOffered,
  miMoved,
  miProposed,
  miReopenProposed,
  miRoleTaken,
  miRunFailed,
  miSeveritySet,
  miWorkItemAdded,
  miWorkItemMoved,
} from "@/lib/major-incidents/events";
import {
  miInjectPlayed,
  miPublicationOverdue,
  miReviewMoved,
  miReviewOpened,
  miReviewOverdue,
} from "@/lib/major-incidents/review-events";
import { miUpdateHeld, miUpdateOverdue } from "@/lib/major-incidents/update-events";
import { ABOUT, DIRECT_REASONS } from "@/lib/notifications/topics";
import type { Duty } from "@/lib/rota/contract";
import type { Effect, Happened } from "./effect";
import { notices } from "./notices";
import { union } from "./recipients";

/** What those hear of who lead a major incident, work on it, or have to decide. */
export const LED = [
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
  miRunFailed,
  miClosingHeld,
  miUpdateHeld,
  miUpdateOverdue,
  miReviewOpened,
  miReviewMoved,
  miPublicationOverdue,
  miReviewOverdue,
  miInjectPlayed,
];

/** A line in their inbox. It calls whoever has to speak, and never speaks for them. */
export const notifyMajorIncident: Effect = notices({
  name: "notify-major-incident",
  on: LED,
  concernedBy: (event) => ledBy(event),
  insert: (told) => Prisma.sql`
    insert into notification (id, user_id, event_id, major_incident_id, reason, read_at)
    select muster_uuid7(), f.user_id, f.event_id, m.id, f.reason,
      -- It comes silently where they want it so, unless it is about them alone.
      case when (row.level = 'muted' or row.snoozed_at is not null)
          and f.reason <> all(${[...DIRECT_REASONS]}::text[])
          and e.kind <> all(${[...ABOUT.duty.kinds]}::text[])
        then now() end
    from (${told}) f join event e on e.id = f.event_id join major_incident m on m.id = e.subject_id
      left join inbox_row row on row.user_id = f.user_id and row.subject_id = m.id
    on conflict do nothing`,
});

/** An exercise calls nobody who has no part in it. */
const managers = Prisma.sql`
  select u.id, 'manager' from "user" u
  where (u.role = 'admin' or (u.role = 'agent' and 'mi_manager' = any(u.grants)))
    and not m.drill`;

/** Those whom the event itself sets free hear of it too; clocks of two machines differ a little. */
const holders = Prisma.sql`
  select r.user_id, 'role' from mi_role r where r.major_incident_id = m.id
    and (r.ended_at is null or r.ended_at > e.created_at - interval '2 seconds')`;

/** Whose tickets hang on it. */
const owners = Prisma.sql`
  select distinct t.assignee_id, 'assigned' from mi_ticket l join ticket t on t.id = l.ticket_id
  where l.major_incident_id = m.id and l.unlinked_at is null and t.assignee_id is not null
    and not m.restricted and not m.drill`;

const proposer = Prisma.sql`select m.created_by_id, 'author'`;

/** Whoever the event names. */
const named = (fact: string, reason: string) =>
  Prisma.sql`select (e.facts->>${fact}::text)::uuid, ${reason}::text
    where e.facts->>${fact}::text is not null`;

/** Whose review it is. */
const reviewer = Prisma.sql`
  select m.review_owner_id, 'assigned' where m.review_owner_id is not null`;

/** Everybody who ever held a role in it; of a restricted one, who may know of it still. */
const partakers = Prisma.sql`
  select distinct r.user_id, 'role' from mi_role r where r.major_incident_id = m.id
    and (not m.restricted or r.ended_at is null or r.user_id = any(m.partaker_ids))`;

const offeredBy = Prisma.sql`
  select h.from_id, 'command' from mi_handover h where h.id = (e.facts->>'handoverId')::uuid`;

/** Whoever began what could not be done for all. */
const startedBy = Prisma.sql`
  select b.started_by_id, 'command' from batch b where b.id = (e.facts->>'batchId')::uuid`;

const holdersOf = (role: string) => Prisma.sql`
  select r.user_id, 'role' from mi_role r
  where r.major_incident_id = m.id and r.ended_at is null and r.role = ${role}::text`;

/** Where nobody holds the role, the next in line is called at once. */
const orElse = (first: Prisma.Sql, next: Prisma.Sql) => Prisma.sql`
  select * from (${first}) f union all select * from (${next}) n where not exists (${first})`;

/** Whoever is on for a duty as it happens. */
const onFor = (duty: Duty) => Prisma.sql`
  select d.user_id, 'manager' from muster_on_duty(${duty}::text, e.created_at) d`;

/** The incident manager on the rota; where nobody takes turns at it, all of them. */
const deciders = orElse(onFor("manager"), managers);

/** What is for a role is for whoever holds it; where nobody does, the commander finds somebody. */
function doers(role: unknown): Prisma.Sql {
  const given = Prisma.sql`
    select r.user_id, 'assigned' from mi_role r
    where r.major_incident_id = m.id and r.ended_at is null and r.role = ${String(role)}::text`;
  return orElse(given, holdersOf("commander"));
}

function calledFor(step: unknown): Prisma.Sql {
  const commander = orElse(holdersOf("commander"), orElse(onFor("commander"), deciders));
  if (step === 1) return orElse(holdersOf("comms_lead"), commander);
  return step === 2 ? commander : deciders;
}

/** Whoever may let words for everybody go. */
const secondPerson = union(
  holdersOf("commander"),
  holdersOf("comms_lead"),
  holdersOf("deputy"),
  managers,
);

/** Whom it concerns, under each of their reasons. */
export function ledBy({ kind, facts }: Happened): Prisma.Sql | null {
  switch (kind) {
    case miUpdateHeld.name:
      return facts.waits === "approval" ? secondPerson : null;
    case miClosingHeld.name:
      return secondPerson;
    case miUpdateOverdue.name:
      return calledFor(facts.step);
    case miProposed.name:
      return deciders;
    case miDecisionOverdue.name:
      return managers;
    case miReopenProposed.name:
      return union(managers, proposer);
    case miDeclared.name:
      return union(managers, owners, proposer, onFor("commander"));
    case miSeveritySet.name:
      return union(holders, managers);
    case miRoleTaken.name:
      return named("userId", "role");
    case miHandoverOffered.name:
      return named("toId", "command");
    case miHandoverEnded.name:
      return offeredBy;
    case miRunFailed.name:
      return union(managers, startedBy);
    case miWorkItemAdded.name:
      return facts.role === null ? named("ownerId", "assigned") : doers(facts.role);
    case miReviewOpened.name:
      return named("ownerId", "assigned");
    case miPublicationOverdue.name:
    case miReviewOverdue.name:
      return union(reviewer, managers);
    case miReviewMoved.name:
      return reviewMovedFor(facts.event);
    case miInjectPlayed.name:
      return holders;
    case miWorkItemMoved.name:
      if (facts.state !== "open") return null;
      return facts.role === null ? named("ownerId", "assigned") : doers(facts.role);
    default:
      return facts.to === "rejected" ? union(proposer, owners) : union(holders, proposer);
  }
}

/** Who has to approve it, whose it is, or who may read it now. */
function reviewMovedFor(event: unknown): Prisma.Sql {
  if (event === "submit") return managers;
  return event === "publish" ? union(partakers, reviewer, proposer) : reviewer;
}
