/** One row per ticket in `history_ticket`, and one per event of it in `history_step`, all by number. */

/** The same fraction of one for the same ticket and purpose, always and everywhere. */
export const DICE = `
  create or replace function pg_temp.dice(i bigint, purpose bigint) returns float8
  language sql immutable parallel safe as $$
    select (hashint8extended(i, purpose) & 9007199254740991) / 9007199254740992.0
  $$;
  create or replace function pg_temp.one_of(words text[], i bigint, purpose bigint) returns text
  language sql immutable parallel safe as $$
    select words[1 + floor(pg_temp.dice(i, purpose) * cardinality(words))::int]
  $$;
  create or replace function pg_temp.id_at(at timestamptz, seed text) returns uuid
  language sql immutable parallel safe as $$
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7'
      || substr(m, 1, 3) || substr('89ab', 1 + (ascii(substr(m, 4, 1)) & 3), 1)
      || substr(m, 5, 15))::uuid
    from (select md5(seed) as m) d
  $$`;

/** How many replies, as often as Poisson's law with a mean of three has it. */
const REPLIES = `width_bucket(pg_temp.dice(i, 7),
  array[0.0498, 0.1991, 0.4232, 0.6472, 0.8153, 0.9161, 0.9665, 0.9881, 0.9962, 0.9989])`;

/**
 * What was settled longer ago is closed: a desk that lived through the year has closed it after five days,
 * and one that had not would have its worker do so for hours.
 */
const OBJECTS_WITHIN = "interval '4 days'";

/**
 * $1 first and $2 last number, $3 the newest moment, $4 the share of open tickets, $5 a name for
 * what the ids are made from.
 */
export const TICKETS = `
  create temp table history_ticket on commit drop as
  with people as (
    select array_agg(id order by id) filter (where role = 'customer') as customers,
      array_agg(id order by id) filter (where role = 'agent') as agents
    from "user" where email like '%@history.example'
  ), desk as (
    select array_agg(id order by name) as services, array_agg(team_id order by name) as teams
    from service
  ), thrown as (
    select i, people.*, desk.*,
      $3::timestamptz - (1 - (i - $1::bigint + 0.5) / ($2::bigint - $1::bigint + 1))
        * interval '360 days' - pg_temp.dice(i, 1) * interval '1 hour' as created_at,
      case when pg_temp.dice(i, 2) < 0.8 then 'incident' else 'request' end as type,
      pg_temp.dice(i, 3) as customer, pg_temp.dice(i, 4) as agent, pg_temp.dice(i, 5) as service,
      pg_temp.dice(i, 6) < $4::float8 as open, pg_temp.dice(i, 8) as fate, ${REPLIES} as replies,
      (array['low', 'low', 'low', 'medium', 'high'])[1 + floor(pg_temp.dice(i, 9) * 5)::int] as impact,
      (array['low', 'medium', 'medium', 'high'])[1 + floor(pg_temp.dice(i, 10) * 4)::int] as urgency
    from generate_series($1::bigint, $2::bigint) i, people, desk
  )
  select i, type, created_at, impact, urgency, replies,
    pg_temp.id_at(created_at, $5::text || 'ticket' || i) as id,
    customers[1 + floor(customer * cardinality(customers))::int] as requester_id,
    agents[1 + floor(agent * cardinality(agents))::int] as agent_id,
    services[1 + floor(service * cardinality(services))::int] as service_id,
    teams[1 + floor(service * cardinality(services))::int] as team_id,
    case (case impact when 'high' then 0 when 'medium' then 1 else 2 end
        + case urgency when 'high' then 0 when 'medium' then 1 else 2 end)
      when 0 then 'P1' when 1 then 'P2' when 2 then 'P3' when 3 then 'P4' else 'P5' end as priority,
    case
      when open and fate < 0.2 then 'untouched'
      when open and fate < 0.8 then 'started'
      when open then 'held'
      when ended_at > $3::timestamptz - ${OBJECTS_WITHIN} and fate < 0.7 then 'settled'
      else 'closed'
    end as fate,
    ended_at
  from thrown cross join lateral (
    select least(created_at + pg_temp.dice(i, 11) * interval '9 days' + interval '2 hours', $3)
      as ended_at) e`;

/** Every event in the order in which the commands record it; `command` tells those of one command. */
export const STEPS = `
  create temp table history_step on commit drop as
  with named as (
    select *, fate <> 'untouched' as started, fate in ('settled', 'closed') as settled,
      case type when 'incident' then 'new' else 'approved' end as first_state,
      case type when 'incident' then 'in_progress' else 'in_fulfilment' end as work_state,
      case type when 'incident' then 'resolved' else 'fulfilled' end as settled_state,
      case type when 'incident' then 'resolve' else 'fulfil' end as settle_event,
      case type when 'incident' then 'confirm' else 'close' end as close_event
    from history_ticket
  ), steps as (
    select i, 0 as ord, 0 as command, 0.0 as progress, 'ticket.created' as kind,
      requester_id as actor_id, jsonb_build_object('type', type, 'priority', priority) as facts,
      null::text as audience
    from named
    union all
    select i, 1, 0, 0.0, 'ticket.moved', requester_id, jsonb_build_object(
      'event', 'skip_approval', 'from', 'submitted', 'to', 'approved', 'reason', null), null
    from named where type = 'request'
    union all
    select i, 10, 10, 0.05, 'ticket.moved', agent_id, jsonb_build_object(
      'event', 'start', 'from', first_state, 'to', work_state, 'reason', null), null
    from named where started
    union all
    select i, 11, 10, 0.05, 'ticket.assigned', agent_id, jsonb_build_object(
      'from', null, 'to', agent_id, 'teamFrom', team_id, 'teamTo', team_id), null
    from named where started
    union all
    select i, 100 + n, 100 + n, 0.1 + 0.7 * n / (replies + 1),
      case when internal then 'ticket.noted' else 'ticket.replied' end,
      case when by_agent then agent_id else requester_id end, '{}',
      case when internal then 'internal' else 'public' end
    from named
    cross join lateral generate_series(1, replies) n
    cross join lateral (select started and n % 2 = 1 as by_agent) who
    cross join lateral (select by_agent and pg_temp.dice(i, 200 + n) < 0.2 as internal) seen
    union all
    select i, 500, 500, 0.9, 'ticket.moved', agent_id, jsonb_build_object(
      'event', 'hold', 'from', work_state, 'to', 'on_hold', 'reason', 'awaiting_vendor'), null
    from named where fate = 'held'
    union all
    select i, 501, 500, 0.9, 'ticket.noted', agent_id, '{}', 'internal'
    from named where fate = 'held'
    union all
    select i, 600, 600, 0.95, 'ticket.moved', agent_id, jsonb_build_object(
      'event', settle_event, 'from', work_state, 'to', settled_state, 'reason', null), null
    from named where settled
    union all
    select i, 700, 700, 1.0, 'ticket.moved', requester_id, jsonb_build_object(
      'event', close_event, 'from', settled_state, 'to', 'closed', 'reason', null), null
    from named where fate = 'closed'
  )
  select s.i, s.ord, s.kind, s.actor_id, s.facts, s.audience, h.id as ticket_id, t.at,
    row_number() over (partition by s.i order by s.ord)::int as seq,
    pg_temp.id_at(t.at, $1::text || 'event' || s.i || '/' || s.ord) as id,
    md5($1::text || 'command' || s.i || '/' || s.command)::uuid as command_id,
    case when s.audience is not null
      then pg_temp.id_at(t.at, $1::text || 'reply' || s.i || '/' || s.ord) end as reply_id
  from steps s
  join history_ticket h on h.i = s.i
  cross join lateral (
    select date_trunc('milliseconds', h.created_at + s.progress * (h.ended_at - h.created_at)) as at
  ) t`;
