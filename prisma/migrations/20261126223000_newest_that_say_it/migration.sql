-- The day is written before it is required, and the index of words made anew afterwards: each row that is
-- written otherwise puts all its words into that index once more.
DROP INDEX "ticket_search_words_idx";

-- AlterTable
ALTER TABLE "ticket_search" ADD COLUMN "touched_on" DATE;

update ticket_search s set touched_on = (t.updated_at at time zone 'utc')::date
from ticket t where t.id = s.ticket_id;

ALTER TABLE "ticket_search" ALTER COLUMN "touched_on" SET NOT NULL;

-- CreateIndex
CREATE INDEX "ticket_search_words_idx" ON "ticket_search" USING GIN ("words");

-- CreateIndex
CREATE INDEX "ticket_search_touched_on_idx" ON "ticket_search"("touched_on");

-- By hand from here on.
create or replace function muster_index(ids uuid[]) returns void language sql as $$
  insert into ticket_search (ticket_id, words, touched_on)
  select t.id, muster_joined(
    muster_joined(muster_words(t.subject, 'A'), muster_words(t.description, 'B')),
    (select coalesce(muster_joined_all(
        muster_words(r.body, muster_reply_weight(r.audience)) order by r.created_at, r.id), '')
      from reply r where r.ticket_id = t.id and r.trash_entry_id is null)),
    (t.updated_at at time zone 'utc')::date
  from ticket t
  where t.id = any(ids) and not exists (
    select from trash_entry e where e.id = t.trash_entry_id and e.outcome = 'purged')
  on conflict (ticket_id) do update set words = excluded.words
$$;

create or replace function ticket_becomes_searchable() returns trigger language plpgsql as $$
begin
  insert into ticket_search (ticket_id, words, touched_on)
  select id, muster_joined(muster_words(subject, 'A'), muster_words(description, 'B')),
    (updated_at at time zone 'utc')::date
  from added
  on conflict (ticket_id) do nothing;
  return null;
end $$;

-- A day and not a time, so that a ticket's words are written again once a day and not with each change.
create function ticket_is_touched() returns trigger language plpgsql as $$
begin
  update ticket_search set touched_on = (new.updated_at at time zone 'utc')::date
  where ticket_id = new.id;
  return null;
end $$;

create trigger ticket_is_touched after update on ticket
  for each row
  when ((old.updated_at at time zone 'utc')::date <> (new.updated_at at time zone 'utc')::date)
  execute function ticket_is_touched();

-- A day since which about so many tickets were touched before that time, as far as PostgreSQL's statistics
-- tell; null where they do not reach. They hold a time for each hundredth of all tickets.
create function muster_day_before(place timestamptz, tickets int) returns date
language sql stable as $$
  select (bounds[at - ceil(tickets * (cardinality(bounds) - 1) / greatest(n, 1))::int] at time zone 'utc')::date
  from (
    select histogram_bounds::text::timestamptz[] as bounds
    from pg_stats
    where schemaname = current_schema and tablename = 'ticket' and attname = 'updated_at'
  ) s,
  (select reltuples as n from pg_class where oid = 'ticket'::regclass) c,
  lateral (select count(*)::int as at from unnest(bounds) bound where bound <= place) p
$$;

-- Those of them that were touched on these days, or null as above. Two indexes are read, and only the
-- tickets that both name: neither alone would do.
create function muster_found(wanted tsquery, most int, since date, till date) returns uuid[]
language plpgsql stable
set enable_seqscan = off set enable_indexscan = off set random_page_cost = 4 as $$
declare
  ids uuid[];
begin
  select array_agg(ticket_id) into ids
  from (
    select ticket_id from ticket_search
    where words @@ wanted and touched_on between since and till
    limit most + 1) f;
  return case
    when ids is null then '{}'
    when cardinality(ids) <= most then ids
  end;
end $$;

-- The tickets with these words: of all of them, or since a day of which as many as are needed are at
-- hand; no ids when they are so many that reading through the order meets a page of them sooner, which
-- the newest ones tell. `before` is where a page goes on; whoever wants another order needs null.
create function muster_found(
  wanted tsquery, need int, before timestamptz, out ids uuid[], out since date)
language plpgsql stable set enable_seqscan = off as $$
declare
  root constant float8 := sqrt(greatest(
    (select reltuples from pg_class where oid = 'ticket_search'::regclass), 1000));
  most constant int := (9 * root)::int;
  place constant timestamptz := coalesce(before, 'infinity');
  said int;
begin
  select count(*) into said from (
    select from (
      select id, row_number() over () as at from (
        select id from ticket where updated_at <= place
        order by updated_at desc, id desc limit root::int
      ) first
    ) t
    where t.at % 8 = 1
      and (select s.words @@ wanted from ticket_search s where s.ticket_id = t.id)
    limit 9) enough;
  if said > 8 then
    return;
  end if;
  if need is not null then
    since := muster_day_before(place, (16 * root)::int);
    ids := case when since is not null then
      muster_found(wanted, most, since, (place at time zone 'utc')::date) end;
    if ids is null and since is not null then
      since := null;
      return;
    end if;
    if cardinality(ids) >= need then
      return;
    end if;
    since := null;
  end if;
  ids := muster_found(wanted, most);
end $$;

drop function muster_found(tsquery);
