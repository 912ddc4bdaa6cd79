-- An administrator who adds pg_trgm later gets the indexes of people with the same call. Where they
-- are there already, nothing happens.
create or replace function muster_forgive_typos() returns boolean language plpgsql as $$
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
  execute format(
    'create index if not exists user_name_trgm on "user" using gin (name %I.gin_trgm_ops)', home);
  execute format(
    'create index if not exists user_email_trgm on "user" using gin (email %I.gin_trgm_ops)', home);
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
