import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { miIdFor } from "./room";
import type { LikelyTicketView } from "./room-contract";

const MOST = 20;
/** How long before it was declared a report of the same thing may have come. */
const BEFORE_HOURS = 24;
const CANDIDATES = 2_000;
const WORDS = 12;
const SHORTEST_WORD = 4;
/** So many of its words make a report as like as can be. */
const ENOUGH_WORDS = 5;
const LEAST_LIKENESS = 0.4;

type Row = {
  id: string;
  reference: string;
  subject: string;
  requesterId: string;
  requester: string;
  likeness: number;
  sameService: boolean;
};

/**
 * Open incidents that hang on nothing and look as if they belonged to it: by the words of its title
 * and its tickets' subjects, slips of the pen forgiven as in every search, and by its services.
 */
export async function likelyTicketsFor(
  actor: Actor,
  name: string,
): Promise<LikelyTicketView[] | null> {
  const id = await miIdFor(actor, name);
  if (id === null) return null;
  const rows = await prisma.$queryRaw<Row[]>`
    with said as (
      select muster_folded(m.title) as words from major_incident m where m.id = ${id}::uuid
      union all
      (select muster_folded(t.subject) from mi_ticket l join ticket t on t.id = l.ticket_id
       where l.major_incident_id = ${id}::uuid and l.unlinked_at is null
         and t.trash_entry_id is null
       order by l.linked_at limit 10)
    ), counted as (
      select word, count(*) as times
      from said cross join lateral regexp_split_to_table(said.words, '\\s+') as word
      where length(word) >= ${SHORTEST_WORD}
      group by word order by times desc, word limit ${WORDS}
    ), wanted as (
      select c.word, c.times, w.alike from counted c cross join lateral (
        select c.word as alike union select muster_similar_words(c.word)
      ) w
    ), candidate as (
      select t.id, t.reference, t.subject, t.requester_id, t.service_id, t.created_at, s.words
      from ticket t join ticket_search s on s.ticket_id = t.id
      where t.open and t.type = 'incident' and t.trash_entry_id is null
        and t.created_at >= (
          select coalesce(m.impact_started_at, m.created_at) - ${BEFORE_HOURS}::int * interval '1 hour'
          from major_incident m where m.id = ${id}::uuid)
        and not exists (
          select from mi_ticket l where l.ticket_id = t.id
            and (l.active or (l.major_incident_id = ${id}::uuid and l.unlinked_at is null)))
      order by t.created_at desc limit ${CANDIDATES}
    ), rated as (
      select c.*,
        least(1.0, (
          select count(distinct w.word) from wanted w
          where c.words @@ plainto_tsquery('pg_catalog.simple', w.alike)
        )::float8 / ${ENOUGH_WORDS}::float8) as likeness,
        exists (
          select from mi_service o where o.major_incident_id = ${id}::uuid
            and o.service_id = c.service_id
        ) as same_service
      from candidate c
    )
    select r.id, r.reference, r.subject, r.requester_id as "requesterId", u.name as requester,
      r.likeness, r.same_service as "sameService"
    from rated r join "user" u on u.id = r.requester_id
    where r.likeness >= ${LEAST_LIKENESS} or (r.same_service and r.likeness > 0)
    order by r.likeness + case when r.same_service then 0.5 else 0 end desc, r.created_at desc
    limit ${MOST}`;
  return rows.map(({ requesterId, requester, ...row }) => ({
    ...row,
    requester: { id: requesterId, name: requester },
  }));
}
