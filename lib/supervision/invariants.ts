/** The stub that a purge leaves of what was there. */
const PURGED = (id: string) =>
  `select from trash_entry s where s.subject_id = ${id} and s.outcome = 'purged'`;

/** What has to be true of every desk at every moment; each query finds the rows that contradict it. */
export const INVARIANTS: readonly { promise: string; contradictions: string }[] = [
  {
    promise: "a kept key holds the answer of its command",
    contradictions: `
      select principal || ' ' || key as what from idempotency_key where status is null`,
  },
  {
    promise: "every event has its subject",
    contradictions: `
      select e.kind || ' ' || e.id as what from event e
      where (e.subject_kind = 'ticket' and not exists (
          select from ticket t where t.id = e.subject_id)
          and not exists (${PURGED("e.subject_id")}))
        or (e.subject_kind = 'person' and not exists (
          select from "user" u where u.id = e.subject_id))`,
  },
  {
    promise: "the events of a subject are numbered without a gap",
    contradictions: `
      select coalesce(e.subject_id, s.subject_id)::text as what from event_stream s
      full join (
        select subject_id, count(*) as n, min(seq) as low, max(seq) as high from event
        group by subject_id
      ) e on e.subject_id = s.subject_id
      where e.low is distinct from 1 or e.high is distinct from e.n or s.last_seq is distinct from e.n`,
  },
  {
    promise: "a ticket was made by one event",
    contradictions: `
      select t.reference as what from ticket t
      left join event e on e.subject_id = t.id and e.kind = 'ticket.created'
      group by t.id having count(e.id) <> 1 or min(e.seq) <> 1`,
  },
  {
    promise: "a ticket stands where its last move left it",
    contradictions: `
      select t.reference as what from ticket t
      left join lateral (
        select e.facts->>'to' as state from event e
        where e.subject_id = t.id and e.kind = 'ticket.moved' order by e.seq desc limit 1
      ) last on true
      where last.state is distinct from t.state
        and (last.state is not null or not exists (
          select from ticket_transition f
          where f.type = t.type and f.from_state = '' and f.to_state = t.state))`,
  },
  {
    promise: "every move leads on from the one before, as the lifecycle says",
    contradictions: `
      select m.id || ' from ' || m.from_state as what from (
        select e.id, t.type, e.facts->>'from' as from_state, e.facts->>'to' as to_state,
          lag(e.facts->>'to') over (partition by e.subject_id order by e.seq) as stood
        from event e join ticket t on t.id = e.subject_id where e.kind = 'ticket.moved'
      ) m
      where m.from_state <> coalesce(m.stood, m.from_state)
        or (m.from_state <> m.to_state and not exists (
          select from ticket_transition f where f.type = m.type
            and f.from_state = m.from_state and f.to_state = m.to_state))`,
  },
  {
    promise: "a ticket's version counts the changes that its events tell of",
    contradictions: `
      select t.reference as what from ticket t
      join (
        select subject_id, sum(greatest(moves, case when revised and not made then 1 else 0 end)) as n
        from (
          select e.subject_id, e.command_id,
            count(*) filter (where e.kind = 'ticket.moved') as moves,
            bool_or(e.kind in ('ticket.revised', 'ticket.reprioritised', 'ticket.assigned',
              'ticket.fields_set', 'change.risk_answered')) as revised,
            bool_or(e.kind = 'ticket.created') as made
          from event e where e.subject_kind = 'ticket' group by 1, 2
        ) c group by 1
      ) s on s.subject_id = t.id
      where t.version <> 1 + s.n`,
  },
  {
    promise: "a ticket is open exactly while the desk has something to do",
    contradictions: `
      select reference as what from ticket
      where open = (state in ('rejected', 'resolved', 'fulfilled', 'closed', 'cancelled'))`,
  },
  {
    promise: "a reply is told of by one event of its audience",
    contradictions: `
      select r.id::text as what from reply r
      left join event e on e.subject_id = r.ticket_id and e.facts->>'replyId' = r.id::text
        and e.kind in ('ticket.replied', 'ticket.noted')
      group by r.id
      having count(e.id) <> 1 or min(e.kind) <>
        case r.audience when 'public' then 'ticket.replied' else 'ticket.noted' end`,
  },
  {
    promise: "an event tells of a reply that is there",
    contradictions: `
      select e.id::text as what from event e
      where e.kind in ('ticket.replied', 'ticket.noted') and not exists (
        select from reply r where r.id = (e.facts->>'replyId')::uuid and r.ticket_id = e.subject_id)
        and not exists (${PURGED("e.subject_id")})
        and not exists (${PURGED("(e.facts->>'replyId')::uuid")})`,
  },
  {
    promise: "numbers that were given are never given again",
    contradictions: `
      select t.reference as what from ticket t
      join (values ('INC', 'incident_number'), ('REQ', 'request_number'),
        ('PRB', 'problem_number'), ('CHG', 'change_number')) as s (prefix, name)
        on s.prefix = split_part(t.reference, '-', 1)
      join pg_sequences q on q.schemaname = current_schema() and q.sequencename = s.name
      where split_part(t.reference, '-', 2)::bigint >= 1001
        and split_part(t.reference, '-', 2)::bigint > coalesce(q.last_value, 0)`,
  },
  {
    promise: "an effect is over exactly when it says when",
    contradictions: `
      select name || ' ' || id as what from effect
      where (finished_at is null) <> (state in ('pending', 'running'))`,
  },
  {
    promise: "a mail exists exactly for an effect that mails",
    contradictions: `
      select f.name || ' ' || f.id as what from effect f left join mail m on m.effect_id = f.id
      where (m.id is null) = (f.name like 'mail-%' or f.name = 'acknowledge-requester')`,
  },
  {
    promise: "a mail tells of its fate",
    contradictions: `
      select m.message_id as what from mail m join effect f on f.id = m.effect_id
      where not exists (select from mail_event v where v.mail_id = m.id and v.kind = 'queued')
        or (f.state in ('uncertain', 'suppressed') and not exists (
          select from mail_event v where v.mail_id = m.id and v.kind = f.state))`,
  },
  {
    // Of an older version: since then one effect stands for all notices of an event.
    promise: "a notice stands for each effect that was to make one",
    contradictions: `
      select f.id::text as what from effect f join event e on e.id = f.event_id
      where f.name in ('notify-inbox', 'notify-major-incident') and f.state = 'done'
        and f.recipient_id is not null and not exists (
          select from notification n where n.user_id = f.recipient_id and (n.event_id = f.event_id
            or n.group_key = 'reactions:' || (e.facts->>'replyId')))
        and not exists (${PURGED("e.subject_id")})
        and not exists (${PURGED("(e.facts->>'replyId')::uuid")})`,
  },
  {
    promise: "a notice was made by an effect that is done",
    contradictions: `
      select n.id::text as what from notification n
      where not exists (
        select from effect f where f.event_id = n.event_id and f.name like 'notify-%'
          and f.state = 'done' and (f.recipient_id is null or f.recipient_id = n.user_id))`,
  },
  {
    promise: "of what one command did to a subject a person hears once",
    contradictions: `
      select 'command ' || e.command_id as what from notification n
      join event e on e.id = n.event_id
      join effect f on f.event_id = e.id and f.recipient_id is null
        and f.name in ('notify-inbox', 'notify-major-incident')
      group by e.command_id, e.subject_id, n.user_id having count(*) > 1`,
  },
  {
    promise: "whoever is given a role in a major incident, or offered its command, hears of it",
    contradictions: `
      select e.kind || ' ' || e.id as what from effect f join event e on e.id = f.event_id
      join "user" u on u.id = coalesce(e.facts->>'userId', e.facts->>'toId')::uuid
      where f.name = 'notify-major-incident' and f.state = 'done' and f.recipient_id is null
        and e.kind in ('major_incident.role_taken', 'major_incident.handover_offered')
        and u.id is distinct from e.actor_id and u.role <> 'customer' and not exists (
          select from event p where p.subject_id = u.id and p.kind = 'person.deactivated')
        and not exists (
          select from notification n join event told on told.id = n.event_id
          where n.user_id = u.id and told.subject_id = e.subject_id
            and told.command_id = e.command_id)`,
  },
  {
    promise: "nothing internal reaches a customer",
    contradictions: `
      select 'mail ' || m.id as what from mail m
      join reply r on r.id = m.reply_id join "user" u on u.id = m.recipient_id
      where r.audience = 'internal' and u.role = 'customer'
      union all
      select 'notice ' || n.id from notification n
      join event e on e.id = n.event_id join "user" u on u.id = n.user_id
      where u.role = 'customer'
        and e.kind in ('ticket.noted', 'ticket.assigned', 'ticket.revised', 'ticket.reprioritised',
          'ticket.fields_set')`,
  },
  {
    promise: "an open trash entry took what it is about, and nothing points at one that ended",
    contradictions: `
      select e.kind || ' ' || e.id as what from trash_entry e
      where e.outcome is null
        and not exists (select from ticket t
          where e.kind = 'ticket' and t.id = e.subject_id and t.trash_entry_id = e.id)
        and not exists (select from reply r
          where e.kind = 'reply' and r.id = e.subject_id and r.trash_entry_id = e.id)
      union all
      select 'restored ' || e.id from trash_entry e
      where e.outcome = 'restored' and (
        exists (select from ticket t where t.trash_entry_id = e.id)
        or exists (select from reply r where r.trash_entry_id = e.id)
        or exists (select from notification n where n.trash_entry_id = e.id))`,
  },
  {
    promise: "nothing that is under legal hold was purged",
    contradictions: `
      select h.id::text as what from legal_hold h join ticket t on t.id = h.ticket_id
      join trash_entry e on e.id = t.trash_entry_id
      where h.lifted_at is null and e.outcome = 'purged'`,
  },
  {
    promise: "the search knows every word by its beginning",
    contradictions: `
      select distinct said.word as what
      from ticket_search, unnest(tsvector_to_array(words)) said(word)
      where length(said.word) > 3 and not exists (
        select from search_lexeme known where known.word = said.word)`,
  },
  {
    promise: "no held reply is long overdue",
    contradictions: `
      select id::text as what from held_reply
      where outcome is null and send_at < now() - interval '10 minutes'`,
  },
  {
    promise: "no worker holds what it has long lost",
    contradictions: `
      select name || ' ' || id as what from effect
      where state = 'running' and lease_until < now() - interval '10 minutes'`,
  },
];

const SHOWN = 5;

type Asks = { query: (sql: string) => Promise<{ rows: { what: string; all: string }[] }> };

/** Every promise that the database breaks, with the first rows that break it. */
export async function brokenIn(client: Asks): Promise<string[]> {
  const broken: string[] = [];
  for (const { promise, contradictions } of INVARIANTS) {
    const { rows } = await client.query(
      `select what, count(*) over ()::text as all from (${contradictions}) c limit ${SHOWN}`,
    );
    const [first] = rows;
    if (first)
      broken.push(`${promise}: not so for ${first.all} (${rows.map((r) => r.what).join(", ")})`);
  }
  return broken;
}
