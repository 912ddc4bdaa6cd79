-- One index of words and days instead of two that are joined: where both are asked for, each says how far the
-- other can skip. It is made with memory of its own, since this is most of what the upgrade takes.
set local maintenance_work_mem = '256MB';

DROP INDEX "ticket_search_words_idx";
DROP INDEX "ticket_search_touched_on_idx";

-- What is written goes to its place at once: it costs as much as writing it twice, and a search would compare
-- each of its words and days with each ticket that waits, some milliseconds for a thousand.
create index ticket_search_words on ticket_search using gin (words, (array[touched_on]))
  with (fastupdate = off);

-- Those of them that were touched on these days; null where they are too many to be sorted, as above.
-- A day is asked for by name, since an index of words knows no order: no more than those of a year.
create or replace function muster_found(wanted tsquery, most int, since date, till date) returns uuid[]
language plpgsql stable set enable_seqscan = off as $$
declare
  ids uuid[];
  days constant date[] := array(
    select since + n from generate_series(0, least(till - since, 365)) n);
begin
  select array_agg(ticket_id) into ids
  from (
    select ticket_id from ticket_search
    where words @@ wanted and array[touched_on] && days
    limit most + 1) f;
  return case
    when ids is null then '{}'
    when cardinality(ids) <= most then ids
  end;
end $$;

-- As before, but for whom nobody knows yet what the newest page's last day is: it is tomorrow, wherever
-- the clock of whoever wrote a ticket may be.
create or replace function muster_found(
  wanted tsquery, need int, before timestamptz, out ids uuid[], out since date)
language plpgsql stable set enable_seqscan = off as $$
declare
  root constant float8 := sqrt(greatest(
    (select reltuples from pg_class where oid = 'ticket_search'::regclass), 1000));
  most constant int := (9 * root)::int;
  place constant timestamptz := coalesce(before, 'infinity');
  till constant date := (least(place, now() + interval '1 day') at time zone 'utc')::date;
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
  since := case when need is not null then muster_day_before(place, (16 * root)::int) end;
  if till - since < 366 then
    ids := muster_found(wanted, most, since, till);
    if ids is null then
      since := null;
      return;
    end if;
    if cardinality(ids) >= need then
      return;
    end if;
  end if;
  since := null;
  ids := muster_found(wanted, most);
end $$;
