import { prisma } from "@/lib/db/client";

/** What a rule has found and nobody has proposed yet: each becomes one proposal. */
export type Found = { ruleId: string; ticketIds: string[] };

/** From here on two subjects tell of the same thing; 0 to 1. */
const ALIKE = 0.35;
/** So many of the newest reports are compared with each other. */
const COMPARED = 150;
const AT_ONCE = 50;

/**
 * Tickets that are urgent enough on a critical service, and of which no rule has made anything yet. Where
 * a major incident of that service goes on, they belong there, which its suggestions say.
 */
async function urgent(ruleId: string): Promise<Found[]> {
  const rows = await prisma.$queryRaw<{ ticketId: string }[]>`
    select t.id as "ticketId" from trigger_rule r
    join ticket t on t.type = 'incident' and t.open and t.trash_entry_id is null
      and t.priority <= r.priority and t.updated_at >= r.since
    join service s on s.id = t.service_id
    where r.id = ${ruleId}::uuid
      and case when r.service_id is null then s.critical else s.id = r.service_id end
      and not exists (select from trigger_match m where m.rule_id = r.id and m.ticket_id = t.id)
      and not exists (
        select from mi_ticket l join major_incident i on i.id = l.major_incident_id
        where l.ticket_id = t.id and l.unlinked_at is null and i.ended_at is null)
      and not exists (
        select from mi_service o join major_incident i on i.id = o.major_incident_id
        where o.service_id = t.service_id and i.ended_at is null and not i.drill)
    order by t.created_at limit ${AT_ONCE}`;
  return rows.map(({ ticketId }) => ({ ruleId, ticketIds: [ticketId] }));
}

/**
 * Reports of the same service that look alike, as many as the rule wants within its time. Those that
 * look like what hangs on an open major incident belong there.
 */
async function alike(ruleId: string): Promise<Found[]> {
  const rows = await prisma.$queryRaw<{ ticketIds: string[] }[]>`
    with fresh as materialized (
      select t.id, t.subject, t.service_id, t.created_at, r.reports from trigger_rule r
      join ticket t on t.type = 'incident' and t.open and t.trash_entry_id is null
        and t.created_at >= greatest(r.since, now() - r.minutes * interval '1 minute')
        and (r.service_id is null or t.service_id = r.service_id)
      where r.id = ${ruleId}::uuid
        and not exists (select from trigger_match m where m.rule_id = r.id and m.ticket_id = t.id)
        and not exists (
          select from mi_ticket l join major_incident i on i.id = l.major_incident_id
          where l.ticket_id = t.id and l.unlinked_at is null and i.ended_at is null)
      order by t.created_at desc limit ${COMPARED}
    ), many as (
      select service_id from fresh group by service_id having count(*) >= min(reports)
    ), hung as materialized (
      select t.subject, t.service_id from mi_ticket l
      join major_incident i on i.id = l.major_incident_id and i.ended_at is null and not i.drill
      join ticket t on t.id = l.ticket_id
      where l.unlinked_at is null order by l.linked_at limit ${COMPARED}
    ), free as materialized (
      select f.* from fresh f join many on many.service_id is not distinct from f.service_id
      where not exists (
        select from hung h where h.service_id is not distinct from f.service_id
          and muster_likeness(h.subject, f.subject) >= ${ALIKE})
    ), clusters as (
      select f.id, f.reports, array_agg(o.id order by o.created_at) as members
      from free f join free o on o.service_id is not distinct from f.service_id
        and (o.id = f.id or muster_likeness(o.subject, f.subject) >= ${ALIKE})
      group by f.id, f.reports
    )
    select members as "ticketIds" from clusters where cardinality(members) >= reports
    order by cardinality(members) desc, id limit 1`;
  return rows.map(({ ticketIds }) => ({ ruleId, ticketIds }));
}

/** What the rules that are on have found. */
export async function findByRules(): Promise<Found[]> {
  const rules = await prisma.triggerRule.findMany({
    where: { enabled: true, removedAt: null },
    select: { id: true, kind: true },
    orderBy: { id: "asc" },
  });
  const found: Found[] = [];
  for (const { id, kind } of rules) {
    found.push(...(kind === "priority" ? await urgent(id) : await alike(id)));
  }
  return found;
}
