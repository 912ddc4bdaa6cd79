-- CreateTable
CREATE TABLE "ticket_search" (
    "ticket_id" UUID NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "ticket_search_pkey" PRIMARY KEY ("ticket_id")
);

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "ticket_search_words_idx" ON "ticket_search" USING GIN ("words");

-- CreateIndex
CREATE INDEX "ticket_priority_updated_at_id_idx" ON "ticket"("priority", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ticket_created_at_id_idx" ON "ticket"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ticket_impact_idx" ON "ticket"("impact");

-- CreateIndex
CREATE INDEX "ticket_urgency_idx" ON "ticket"("urgency");

-- CreateIndex
CREATE INDEX "ticket_link_from_id_idx" ON "ticket_link"("from_id");

-- AddForeignKey
ALTER TABLE "ticket_search" ADD CONSTRAINT "ticket_search_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here on.
do $$
begin
  if current_setting('server_encoding') <> 'UTF8' then
    raise exception 'Muster needs a database whose encoding is UTF8, and this one has %',
      current_setting('server_encoding');
  end if;
end $$;

-- What people look up by the beginning of a name, and tags.
create index user_name_folded on "user" (lower(name) text_pattern_ops);
create index ticket_tags on ticket using gin (tags) where tags <> '{}';
create index ticket_resolved_at on ticket (resolved_at) where resolved_at is not null;
create index ticket_closed_at on ticket (closed_at) where closed_at is not null;
create index ticket_hold_reason on ticket (hold_reason) where hold_reason is not null;

-- One spelling of every word: small letters without accents, no punctuation, one word per ideograph.
-- No extension and no dictionary of a language takes part, so it is the same on every server. It is
-- not declared strict, since PostgreSQL then could not write it out in place.
create function muster_folded(value text) returns text
language sql immutable parallel safe as $$
  select translate(
    case
      when octet_length(value) = length(value) then lower(value)
      else regexp_replace(
        regexp_replace(
          normalize(replace(replace(replace(translate(
            lower(regexp_replace(normalize(value, NFKD), '[\u0300-\u036f]', '', 'g')),
            'øłđı', 'oldi'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), NFKC),
          '[\u0080-\u00bf\u00d7\u00f7\u2000-\u206f\u2190-\u2bff\u3000-\u303f\ufe00-\ufe0f\U0001f000-\U0001faff]',
          ' ', 'g'),
        '([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])', ' \1 ', 'g')
    end,
    '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32))
$$;

-- The weight says where a word stands: A subject, B description, C public reply, D note.
create function muster_words(value text, weight "char") returns tsvector
language sql immutable parallel safe as $$
  select setweight(to_tsvector('pg_catalog.simple', muster_folded(value)), weight)
$$;

-- Texts one after the other. The mark between them keeps a phrase from reaching over; text that one
-- vector can no longer hold (1 MB) is not found, rather than not written.
create function muster_joined(held tsvector, added tsvector) returns tsvector
language plpgsql immutable strict as $$
begin
  return held || '|:1'::tsvector || added;
exception when program_limit_exceeded then
  return held;
end $$;

create aggregate muster_joined_all(tsvector) (
  sfunc = muster_joined, stype = tsvector, initcond = ''
);

-- The words of a search, one after the other; the last may go on, as "print" in "printer".
create function muster_query(value text, weights text, goes_on boolean) returns tsquery
language sql immutable strict parallel safe as $$
  select case
    when phrase = '' then ''::tsquery
    else (replace(phrase, ''' <', ''':' || weights || ' <')
      || ':' || weights || case when goes_on and phrase ~ '[^'']{3}''$' then '*' else '' end)::tsquery
  end
  from (select phraseto_tsquery('pg_catalog.simple', muster_folded(value))::text as phrase) p
$$;

-- The tickets with these words, or null when there are more than `most`. The words' index is always
-- asked: the planner takes the beginning of a word for frequent, and would look at every ticket for
-- a rare one.
create function muster_found(wanted tsquery, most int) returns uuid[]
language plpgsql stable set enable_seqscan = off set enable_indexscan = off as $$
declare
  ids uuid[];
begin
  select array_agg(ticket_id) into ids
  from (select ticket_id from ticket_search where words @@ wanted limit most + 1) f;
  return case
    when ids is null then '{}'
    when cardinality(ids) <= most then ids
  end;
end $$;

create function muster_reply_weight(audience "ReplyAudience") returns "char"
language sql immutable parallel safe as $$
  select (case audience when 'public' then 'C' else 'D' end)::"char"
$$;

-- Makes the search entries of these tickets anew.
create function muster_index(ids uuid[]) returns void language sql as $$
  insert into ticket_search (ticket_id, words)
  select t.id, muster_joined(
    muster_joined(muster_words(t.subject, 'A'), muster_words(t.description, 'B')),
    (select coalesce(muster_joined_all(
        muster_words(r.body, muster_reply_weight(r.audience)) order by r.created_at, r.id), '')
      from reply r where r.ticket_id = t.id))
  from ticket t
  where t.id = any(ids)
  on conflict (ticket_id) do update set words = excluded.words
$$;

create function ticket_becomes_searchable() returns trigger language plpgsql as $$
begin
  insert into ticket_search (ticket_id, words)
  select id, muster_joined(muster_words(subject, 'A'), muster_words(description, 'B'))
  from added
  on conflict (ticket_id) do nothing;
  return null;
end $$;

create trigger ticket_becomes_searchable after insert on ticket
  referencing new table as added
  for each statement execute function ticket_becomes_searchable();

create function ticket_reads_otherwise() returns trigger language plpgsql as $$
begin
  perform muster_index(array[new.id]);
  return null;
end $$;

create trigger ticket_reads_otherwise after update of subject, description on ticket
  for each row when (old.subject <> new.subject or old.description <> new.description)
  execute function ticket_reads_otherwise();

create function reply_becomes_searchable() returns trigger language plpgsql as $$
begin
  update ticket_search s set words = muster_joined(s.words, a.words)
  from (
    select ticket_id,
      muster_joined_all(
        muster_words(body, muster_reply_weight(audience)) order by created_at, id) as words
    from added group by ticket_id
  ) a
  where s.ticket_id = a.ticket_id;
  return null;
end $$;

create trigger reply_becomes_searchable after insert on reply
  referencing new table as added
  for each statement execute function reply_becomes_searchable();

create function reply_reads_otherwise() returns trigger language plpgsql as $$
begin
  perform muster_index(array[old.ticket_id, new.ticket_id]);
  return null;
end $$;

create trigger reply_reads_otherwise after update of body, audience, ticket_id on reply
  for each row
  when (old.body <> new.body or old.audience <> new.audience or old.ticket_id <> new.ticket_id)
  execute function reply_reads_otherwise();

create function reply_is_forgotten() returns trigger language plpgsql as $$
begin
  perform muster_index(array(select distinct ticket_id from removed));
  return null;
end $$;

create trigger reply_is_forgotten after delete on reply
  referencing old table as removed
  for each statement execute function reply_is_forgotten();

-- The words of all subjects, among which a mistyped one finds what was meant.
create function muster_vocabulary(subject text) returns setof text
language sql immutable strict parallel safe as $$
  select distinct word
  from regexp_split_to_table(muster_folded(subject), '\s+') as word
  where word ~ '^[^0-9]{4,40}$'
  order by word
$$;

create function subject_is_learned() returns trigger language plpgsql as $$
begin
  insert into search_word (word)
  select said.word from muster_vocabulary(new.subject) as said(word)
  where not exists (select from search_word known where known.word = said.word)
  on conflict do nothing;
  return null;
exception when lock_not_available or deadlock_detected then
  -- Whoever holds the word is about to learn it, and no ticket fails for that.
  return null;
end $$;

-- Deferred to the end of the transaction, so that a new word is locked for a moment only.
create constraint trigger subject_is_learned after insert or update of subject on ticket
  deferrable initially deferred
  for each row execute function subject_is_learned();

-- A word goes with the last ticket that says it.
create function subject_is_forgotten() returns trigger language plpgsql as $$
begin
  delete from search_word w
  where w.word in (select * from muster_vocabulary(old.subject))
    and not exists (
      select from ticket_search s
      where s.ticket_id <> old.id and s.words @@ muster_query(w.word, 'A', false));
  return null;
end $$;

create trigger subject_is_forgotten after delete on ticket
  for each row execute function subject_is_forgotten();
create trigger subject_is_rewritten after update of subject on ticket
  for each row when (old.subject <> new.subject) execute function subject_is_forgotten();

-- Typing errors are forgiven where the server has pg_trgm, or lets us add it. Where it does not,
-- all the rest works, and an administrator can add it later and call muster_forgive_typos().
create function muster_similar_words(wanted text) returns setof text language sql stable as $$
  select null::text where false
$$;

create function muster_forgive_typos() returns boolean language plpgsql as $$
declare
  home text;
begin
  begin
    create extension if not exists pg_trgm;
  exception when others then
    raise notice 'pg_trgm cannot be added: %', sqlerrm;
  end;
  select n.nspname into home
  from pg_extension e join pg_namespace n on n.oid = e.extnamespace
  where e.extname = 'pg_trgm';
  if home is null then
    return false;
  end if;
  execute format(
    'create index if not exists search_word_trigrams
       on search_word using gin (word %I.gin_trgm_ops) where word <> ''''', home);
  execute format($f$
    create or replace function muster_similar_words(wanted text) returns setof text
    language sql stable as $body$
      select word from search_word
      where word <> '' and word operator(%1$I.%%) wanted
      order by %1$I.similarity(word, wanted) desc, word
      limit 20
    $body$ $f$, home);
  return true;
end $$;

select muster_forgive_typos();

-- What was there before
select muster_index(array(select id from ticket));
insert into search_word (word)
select distinct word from ticket, muster_vocabulary(subject) as word
on conflict do nothing;
