/** The rows that the commands would have written, from the stories. */

/** From `least` to `most` picks, written out: a function around them would cost ten times as much. */
function some(words: string, i: string, purpose: number, least: number, most: number): string {
  const picks = Array.from({ length: most }, (_, at) => {
    const pick = `pg_temp.one_of(${words}, ${i}, ${purpose * 100 + at})`;
    if (at < least) return pick;
    return `case when pg_temp.dice(${i}, ${purpose * 100 + 50 + at}) < 0.5 then ${pick} end`;
  });
  return `concat_ws(' ', ${picks.join(", ")})`;
}

const STEP = "e.i * 1000 + e.ord";

/** $1 things, $2 troubles, $3 wishes, $4 greetings, $5 closings, $6 sentences, $7 rare words. */
export const TICKET_ROWS = `
  insert into ticket (id, reference, type, state, open, hold_reason, subject, description, impact,
    urgency, priority, requester_id, created_by_id, assignee_id, team_id, organisation_id,
    service_id, resolution_code, resolution_note, version, created_at, updated_at, public_at,
    resolved_at, closed_at)
  select h.id, muster_reference(h.type), h.type::"TicketType", s.state, s.open,
    case when h.fate = 'held' then 'awaiting_vendor' end,
    case h.type
      when 'incident' then pg_temp.one_of($1::text[], i, 20) || ' ' || pg_temp.one_of($2::text[], i, 21)
      else pg_temp.one_of($3::text[], i, 22) || ' ' || pg_temp.one_of($1::text[], i, 20)
    end || ' (' || i || ')',
    pg_temp.one_of($4::text[], i, 23) || E'\\n\\n'
      || ${some("$6::text[]", "i", 24, 3, 6)} || E'\\n\\n'
      || coalesce(r.words || E'\\n\\n', '')
      || ${some("$6::text[]", "i", 26, 1, 3)} || E'\\n\\n'
      || pg_temp.one_of($5::text[], i, 28) || E',\\n' || u.name,
    h.impact, h.urgency, h.priority, h.requester_id, h.requester_id,
    case when h.fate <> 'untouched' then h.agent_id end, h.team_id, u.organisation_id, h.service_id,
    case when settled and h.type = 'incident' then 'fixed' end,
    case when settled then 'It works again, and the cause is mended.' end,
    s.version, s.created_at, s.updated_at, s.public_at,
    case when settled then s.settled_at end, case when h.fate = 'closed' then s.updated_at end
  from history_ticket h
  join "user" u on u.id = h.requester_id
  cross join lateral (select h.fate in ('settled', 'closed') as settled) f
  cross join lateral (
    select min(at) as created_at, max(at) as updated_at,
      max(at) filter (where kind in ('ticket.created', 'ticket.moved') or audience = 'public')
        as public_at,
      max(at) filter (where ord = 600) as settled_at,
      1 + count(*) filter (where kind = 'ticket.moved')::int as version,
      coalesce((array_agg(facts->>'to' order by seq desc)
        filter (where kind = 'ticket.moved'))[1], 'new') as state,
      h.fate in ('untouched', 'started', 'held') as open
    from history_step e where e.i = h.i
  ) s
  left join lateral (
    select string_agg('This is about the ' || word || '.', ' ') as words
    from unnest($7::text[]) with ordinality as w (word, n)
    where pg_temp.dice(h.i, 1000 + n) < 0.005 and (h.replies = 0 or pg_temp.dice(h.i, 2000 + n) < 0.5)
  ) r on true
  order by h.i`;

/** $1 answers, $2 notes, $3 sentences, $4 greetings, $5 rare words. */
export const REPLY_ROWS = `
  insert into reply (id, ticket_id, author_id, audience, body, created_at)
  select e.reply_id, e.ticket_id, e.actor_id, e.audience::"ReplyAudience",
    case when e.audience = 'internal'
      then ${some("$2::text[]", STEP, 30, 1, 2)}
      else pg_temp.one_of($4::text[], ${STEP}, 31) || E'\\n\\n' || coalesce(r.words, '')
        || case when e.actor_id = h.agent_id then ${some("$1::text[]", STEP, 32, 2, 5)}
          else ${some("$3::text[]", STEP, 34, 2, 5)} end
    end, e.at
  from history_step e
  join history_ticket h on h.i = e.i
  left join lateral (
    select string_agg('This is about the ' || word || '. ', '') as words
    from unnest($5::text[]) with ordinality as w (word, n)
    where e.ord = 101 and pg_temp.dice(e.i, 1000 + n) < 0.005 and pg_temp.dice(e.i, 2000 + n) >= 0.5
  ) r on true
  where e.reply_id is not null
  order by e.at, e.reply_id`;

export const STREAM_ROWS = `
  insert into event_stream (subject_id, last_seq)
  select ticket_id, max(seq) from history_step group by ticket_id`;

export const EVENT_ROWS = `
  insert into event (id, subject_kind, subject_id, seq, kind, actor_kind, actor_id, key, command_id,
    facts, created_at)
  select id, 'ticket', ticket_id, seq, kind, 'person', actor_id, null, command_id,
    case when reply_id is null then facts else jsonb_build_object('replyId', reply_id) end, at
  from history_step order by at, id`;

/**
 * Who had to hear of it in the days before $1 - $2: the team of a new ticket, the assignee of an
 * answer, the requester of an answer and of the end. All but the last day's were read.
 */
export const NOTICE_ROWS = `
  with concerned as (
    select e.id as event_id, e.ticket_id, e.at, m.user_id, 'team' as reason
    from history_step e join history_ticket h on h.i = e.i
    join team_member m on m.team_id = h.team_id
    join "user" u on u.id = m.user_id and u.role <> 'customer' and u.deactivated_at is null
    where e.kind = 'ticket.created'
    union all
    select e.id, e.ticket_id, e.at, h.requester_id, 'requester'
    from history_step e join history_ticket h on h.i = e.i
    where e.actor_id = h.agent_id
      and (e.kind = 'ticket.replied' or e.facts->>'event' in ('resolve', 'fulfil'))
    union all
    select e.id, e.ticket_id, e.at, h.agent_id, 'assigned'
    from history_step e join history_ticket h on h.i = e.i
    where e.actor_id = h.requester_id and h.fate <> 'untouched'
      and (e.kind = 'ticket.replied' or e.facts->>'event' = 'confirm')
    union all
    select e.id, e.ticket_id, e.at, m.user_id, 'team'
    from history_step e join history_ticket h on h.i = e.i
    join team_member m on m.team_id = h.team_id
    join "user" u on u.id = m.user_id and u.role <> 'customer' and u.deactivated_at is null
    where e.actor_id = h.requester_id and h.fate = 'untouched' and e.kind = 'ticket.replied'
  ), recent as (
    select * from concerned where at > $1::timestamptz - $2::interval
  ), followed as (
    -- Once for each event that could have told somebody, whoever was left of them.
    insert into effect (id, key, event_id, name, state, attempts, next_at, created_at, finished_at)
    select pg_temp.id_at(e.at, 'effect' || e.id), e.id || ':notify-inbox:', e.id, 'notify-inbox',
      'done', 1, e.at, e.at, e.at
    from history_step e
    where e.at > $1::timestamptz - $2::interval
      and (e.kind in ('ticket.created', 'ticket.assigned', 'ticket.replied', 'ticket.noted')
        or e.facts->>'event' in ('resolve', 'fulfil', 'confirm'))
  )
  insert into notification (id, user_id, event_id, ticket_id, reason, created_at, read_at)
  select pg_temp.id_at(at, 'notice' || event_id || user_id), user_id, event_id, ticket_id, reason, at,
    case when at < $1::timestamptz - interval '1 day' then at + interval '1 hour' end
  from recent`;
