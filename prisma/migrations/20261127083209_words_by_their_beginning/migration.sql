-- CreateTable, but for the collation, without which no index knows a beginning.
CREATE TABLE "search_lexeme" (
    "id" BIGSERIAL NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "search_lexeme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_doubt" (
    "id" BIGSERIAL NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "search_doubt_pkey" PRIMARY KEY ("id")
);

-- What was there before, and before the indexes, which then are made once.
insert into search_lexeme (word)
select distinct word from ticket_search, unnest(tsvector_to_array(words)) word
where length(word) > 3;

-- CreateIndex
CREATE INDEX "search_lexeme_word_idx" ON "search_lexeme"("word");

-- CreateIndex
CREATE INDEX "search_doubt_word_idx" ON "search_doubt"("word");

-- By hand from here on.
-- Nothing is locked that others write: two that learn the same word at once both write it down. It has to look
-- after it wrote the entry, and with eyes of that moment, as a trigger of a transaction that reads what is
-- committed does: whoever forgets words waits for those who may have looked before.
create function muster_learn_words(said text[]) returns void language plpgsql as $$
begin
  insert into search_lexeme (word)
  with heard as (
    select distinct word collate "C" as word from unnest(said) word where length(word) > 3
  )
  select word from heard
  where not exists (select from search_lexeme known where known.word = heard.word)
  union
  select word from heard join search_doubt using (word);
end $$;

create function muster_doubt_words(no_longer_said text[]) returns void language plpgsql as $$
begin
  insert into search_doubt (word)
  select distinct word from unnest(no_longer_said) word where length(word) > 3;
end $$;

create function entry_is_learned() returns trigger language plpgsql as $$
begin
  perform muster_learn_words(array(
    select distinct word from added, unnest(tsvector_to_array(words)) word));
  return null;
end $$;

-- Only what came or left counts: the words of a long thread stay as they are with each reply.
create function entry_is_learned_anew() returns trigger language plpgsql as $$
begin
  perform muster_learn_words(array(
    select word from added a join removed r using (ticket_id),
      unnest(tsvector_to_array(ts_delete(a.words, tsvector_to_array(r.words)))) word));
  perform muster_doubt_words(array(
    select word from removed r join added a using (ticket_id),
      unnest(tsvector_to_array(ts_delete(r.words, tsvector_to_array(a.words)))) word));
  return null;
end $$;

create function entry_is_doubted() returns trigger language plpgsql as $$
begin
  perform muster_doubt_words(array(
    select word from removed, unnest(tsvector_to_array(words)) word));
  return null;
end $$;

create trigger entry_is_learned after insert on ticket_search
  referencing new table as added
  for each statement execute function entry_is_learned();
create trigger entry_is_learned_anew after update on ticket_search
  referencing old table as removed new table as added
  for each statement execute function entry_is_learned_anew();
create trigger entry_is_doubted after delete on ticket_search
  referencing old table as removed
  for each statement execute function entry_is_doubted();

-- The same question with each beginning of a word as all the words that begin so, for which PostgreSQL can
-- skip in the index. Each of them costs a little, so a beginning of more words than there is room for stays one.
create function muster_spelled_out(wanted tsquery) returns tsquery language plpgsql stable as $$
declare
  beginning constant text := '''([^'']+)'':\*([ABCD]*)';
  said constant text := wanted::text;
  room int := 64;
  words text[];
  parts text[];
  part text[];
  spelled text;
  n int := 1;
begin
  if said !~ beginning then
    return wanted;
  end if;
  parts := regexp_split_to_array(said, beginning);
  spelled := parts[1];
  for part in select m from regexp_matches(said, beginning, 'g') m loop
    -- The word itself need not be known, as short ones are not.
    words := array(
      select part[1]
      union
      (select distinct word from search_lexeme
      where word > part[1] and word < part[1] || U&'\+10FFFF'
      order by word limit room)
      order by 1);
    if cardinality(words) <= room then
      room := room - cardinality(words);
      spelled := spelled || '(' || array_to_string(array(
        select format('''%s'':%s', word, part[2]) from unnest(words) word), ' | ') || ')';
    else
      spelled := spelled || format('''%s'':*%s', part[1], part[2]);
    end if;
    n := n + 1;
    spelled := spelled || parts[n];
  end loop;
  return spelled::tsquery;
end $$;

-- As before, but for the beginnings of words.
create or replace function muster_found(
  wanted tsquery, need int, before timestamptz, out ids uuid[], out since date)
language plpgsql stable set enable_seqscan = off as $$
declare
  root constant float8 := sqrt(greatest(
    (select reltuples from pg_class where oid = 'ticket_search'::regclass), 1000));
  most constant int := (9 * root)::int;
  place constant timestamptz := coalesce(before, 'infinity');
  till constant date := (least(place, now() + interval '1 day') at time zone 'utc')::date;
  spelled tsquery;
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
  spelled := muster_spelled_out(wanted);
  since := case when need is not null then muster_day_before(place, (16 * root)::int) end;
  if till - since < 366 then
    ids := muster_found(spelled, most, since, till);
    if ids is null then
      since := null;
      return;
    end if;
    if cardinality(ids) >= need then
      return;
    end if;
  end if;
  since := null;
  ids := muster_found(spelled, most);
end $$;

-- Forgets which of these words no ticket says any more, and the doubt in all of them. In one statement, so
-- that what is asked and what is deleted is of one moment. The newest tickets are asked first: they say what
-- most do, and many thousands would be gathered for such a word otherwise.
create function muster_forget_words(doubts bigint[]) returns void language sql
set enable_seqscan = off as $$
  with doubted as materialized (
    select distinct word from search_doubt where id = any(doubts)
  ), usual as materialized (
    select distinct word collate "C" as word
    from (
      select words from (select id from ticket order by updated_at desc, id desc limit 500) t
        join ticket_search s on s.ticket_id = t.id
    ) newest, unnest(tsvector_to_array(words)) word
  ), unsaid as materialized (
    select word from doubted d
    where not exists (select from usual u where u.word = d.word)
      and (
        select true from ticket_search s where s.words @@ format('''%s''', d.word)::tsquery limit 1
      ) is null
  ), forgotten as (
    delete from search_lexeme where word in (select word from unsaid)
  )
  delete from search_doubt where id = any(doubts)
$$;
