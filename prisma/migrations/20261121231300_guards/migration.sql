-- What Prisma cannot say in its schema language. The commands keep these rules too, and here is their last guard.

-- UUIDv7 (RFC 9562, 5.7) for set-based SQL: PostgreSQL 15 to 17 have no function of their own.
create function muster_uuid7() returns uuid language sql volatile as $$
  select encode(
    set_bit(set_bit(
      overlay(
        uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
        from 1 for 6
      ), 52, 1), 53, 1),
    'hex')::uuid
$$;

-- One sequence per prefix: unpadded, unique, gaps allowed.
create sequence incident_number start 1001;
create sequence request_number start 1001;
create sequence problem_number start 1001;
create sequence change_number start 1001;

create function muster_reference(ticket_type text) returns text language sql volatile as $$
  select case ticket_type
    when 'incident' then 'INC-' || nextval('incident_number')
    when 'request' then 'REQ-' || nextval('request_number')
    when 'problem' then 'PRB-' || nextval('problem_number')
    when 'change' then 'CHG-' || nextval('change_number')
  end
$$;

-- People and services
alter table "user" add constraint user_email_lower_case check (email = lower(email));
alter table "user" add constraint user_staff_has_no_organisation
  check (role = 'customer' or organisation_id is null);

-- Tickets
alter table ticket add constraint ticket_impact check (impact in ('high', 'medium', 'low'));
alter table ticket add constraint ticket_urgency check (urgency in ('high', 'medium', 'low'));
alter table ticket add constraint ticket_priority check (priority in ('P1', 'P2', 'P3', 'P4', 'P5'));
alter table ticket add constraint ticket_hold_has_reason
  check ((state = 'on_hold') = (hold_reason is not null));
alter table ticket add constraint ticket_resolution_is_told
  check (state <> 'resolved' or (resolution_code is not null and resolution_note is not null));
alter table ticket_link add constraint ticket_link_two_ends check (from_id <> to_id);
alter table ticket_link add constraint ticket_link_kind
  check (kind in ('parent_of', 'duplicates', 'caused_by', 'resolved_by', 'follows', 'blocks'));

create function ticket_guard() returns trigger language plpgsql as $$
declare
  unchanged ticket;
begin
  if tg_op = 'INSERT' then
    if not exists (
      select 1 from ticket_transition
      where type = new.type and from_state = '' and to_state = new.state
    ) then
      raise exception 'a % cannot begin as %', new.type, new.state using errcode = 'check_violation';
    end if;
    return new;
  end if;

  if new.state <> old.state then
    if new.type <> old.type or not exists (
      select 1 from ticket_transition
      where type = new.type and from_state = old.state and to_state = new.state
    ) then
      raise exception '% cannot go from % to %', new.reference, old.state, new.state
        using errcode = 'check_violation';
    end if;
    if new.state in ('resolved', 'fulfilled') then
      new.resolved_at := now();
    elsif new.state = 'closed' then
      new.closed_at := now();
    else
      new.resolved_at := null;
      new.closed_at := null;
    end if;
  end if;

  -- Only the marks of activity may change without a new version.
  unchanged := new;
  unchanged.updated_at := old.updated_at;
  unchanged.public_at := old.public_at;
  if unchanged is distinct from old and new.version <> old.version + 1 then
    raise exception '% was written without a new version', old.reference
      using errcode = 'check_violation';
  end if;
  new.updated_at := now();
  return new;
end $$;

create trigger ticket_guard before insert or update on ticket
  for each row execute function ticket_guard();

-- Events are never rewritten
create function event_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'events are append-only' using errcode = 'check_violation';
end $$;

create trigger event_is_final before update or delete on event
  for each row execute function event_is_final();

-- Effects
alter table effect add constraint effect_state
  check (state in ('pending', 'running', 'done', 'failed', 'suppressed', 'uncertain'));
alter table effect add constraint effect_runs_under_lease
  check ((state = 'running') = (lease_token is not null and lease_until is not null));
alter table mail_event add constraint mail_event_kind check (kind in (
  'queued', 'accepted', 'deferred', 'delivered', 'opened', 'clicked', 'bounced', 'complained',
  'failed', 'suppressed', 'uncertain'));
alter table mail_event add constraint mail_event_confidence
  check (confidence in ('human', 'machine', 'unknown'));
alter table mail add constraint mail_tracking_mode check (tracking_mode in ('off', 'full'));
alter table idempotency_key add constraint idempotency_key_length
  check (length(key) between 1 and 255);

-- The lists that people look at all day
create index ticket_open_unassigned on ticket (updated_at desc, id desc)
  where assignee_id is null and state in ('new', 'in_progress', 'on_hold');
create index ticket_open on ticket (updated_at desc, id desc)
  where state in ('new', 'in_progress', 'on_hold');
create index notification_unread on notification (user_id) where read_at is null;
create index notification_unread_ticket on notification (ticket_id, user_id) where read_at is null;
create index effect_unfinished on effect (next_at) where state in ('pending', 'running');

-- Generated from lib/tickets/lifecycle.ts, and a test compares the two.
insert into ticket_transition (type, from_state, to_state) values
  ('incident', '', 'new'),
  ('incident', 'new', 'in_progress'),
  ('incident', 'in_progress', 'on_hold'),
  ('incident', 'on_hold', 'in_progress'),
  ('incident', 'new', 'resolved'),
  ('incident', 'in_progress', 'resolved'),
  ('incident', 'on_hold', 'resolved'),
  ('incident', 'resolved', 'closed'),
  ('incident', 'resolved', 'in_progress'),
  ('incident', 'new', 'cancelled'),
  ('incident', 'in_progress', 'cancelled'),
  ('incident', 'on_hold', 'cancelled');
