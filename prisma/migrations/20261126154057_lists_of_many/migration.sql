-- DropIndex
DROP INDEX "user_organisation_id_idx";

-- CreateIndex
CREATE INDEX "user_organisation_id_name_id_idx" ON "user"("organisation_id", "name", "id");

-- By hand from here on. What somebody has open is counted at every page of the desk, and they may have
-- had a thousand times as many.
create index ticket_open_assigned on ticket (assignee_id, updated_at desc, id desc) where open;

-- The tickets with these words, or null when they are so many that reading through the order meets a
-- page of them sooner. Finding costs by how many there are, reading by how far apart they lie: the two
-- meet where about six in sqrt(n) say it, and half as many that were touched last tell which it is. What
-- they do not tell of is found up to one and a half times as many. The words' index is always asked:
-- the planner takes the beginning of a word for frequent, and would look at every ticket for a rare one.
create function muster_found(wanted tsquery) returns uuid[]
language plpgsql stable set enable_seqscan = off as $$
declare
  root constant float8 := sqrt(greatest(
    (select reltuples from pg_class where oid = 'ticket_search'::regclass), 1000));
  said int;
begin
  select count(*) into said from (
    select from (
      select id from ticket order by updated_at desc, id desc limit (root / 2)::int
    ) t
    where (select s.words @@ wanted from ticket_search s where s.ticket_id = t.id)
    limit 4) enough;
  if said > 3 then
    return null;
  end if;
  return muster_found(wanted, (9 * root)::int);
end $$;
