-- What search reads: a document for each public thing, and the words that public titles and summaries are
-- written with (for misspellings, compounds and "did you mean").
--
-- Triggers keep both right in the transaction that writes the thing itself, so that no use case can forget
-- it. Whether a thing is public is decided here and in no query: what is not public is not there.

-- Words are learnt in order: two transactions that learn the same ones never wait for each other in a ring.
create or replace function search_learn(words_of text) returns void language sql as $$
  insert into search_word (word, folded)
  select word, unaccent(word) from (
    select distinct found[1] as word
    from regexp_matches(lower(words_of collate "sv-SE-x-icu"), '[[:alpha:]]{3,40}', 'g') found) learnt
  order by word
  on conflict do nothing
$$;

create or replace function search_write(
  doc_kind text, doc_id uuid, doc_key text, doc_title text, doc_body text, doc_area uuid,
  doc_rest text default ''
) returns void language sql as $$
  insert into search_document as document (kind, id, key, title, body, priority_area_id, words)
  values (doc_kind, doc_id, doc_key, doc_title, doc_body, doc_area,
    setweight(to_tsvector('swedish', doc_title), 'A')
    || setweight(to_tsvector('simple', case when doc_kind in ('initiative', 'actor') then '' else doc_key end), 'A')
    || setweight(to_tsvector('swedish', doc_body), 'B')
    || setweight(to_tsvector('swedish', doc_rest), 'C'))
  on conflict (kind, id) do update set key = excluded.key, title = excluded.title,
    body = excluded.body, priority_area_id = excluded.priority_area_id, words = excluded.words
  where (document.title, document.body, document.key, document.words)
    is distinct from (excluded.title, excluded.body, excluded.key, excluded.words);
  select search_learn(doc_title || ' ' || doc_body);
$$;

create or replace function search_forget(doc_kind text, doc_id uuid) returns void language sql as $$
  delete from search_document where kind = doc_kind and id = doc_id
$$;

create or replace function search_area() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform search_forget('area', old.id);
    return null;
  end if;
  if new.retired_at is null then
    perform search_write('area', new.id, new.code, new.title, '', new.id);
  else
    perform search_forget('area', new.id);
  end if;
  return null;
end $$;

create or replace trigger priority_area_search
  after insert or delete or update of title, retired_at on priority_area
  for each row execute function search_area();

create or replace function search_section() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform search_forget('section', old.id);
    return null;
  end if;
  if new.retired_at is null then
    perform search_write('section', new.id, new.code, new.title,
      array_to_string(new.introduction, ' '), new.priority_area_id);
  else
    perform search_forget('section', new.id);
  end if;
  return null;
end $$;

create or replace trigger section_search
  after insert or delete or update of title, introduction, priority_area_id, retired_at on section
  for each row execute function search_section();

create or replace function search_action() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform search_forget('action', old.id);
    return null;
  end if;
  if new.retired_at is null then
    perform search_write('action', new.id, new.code, new.text, section.title,
      section.priority_area_id) from section where section.id = new.section_id;
  else
    perform search_forget('action', new.id);
  end if;
  return null;
end $$;

create or replace trigger action_search
  after insert or delete or update of text, section_id, retired_at on action
  for each row execute function search_action();

create or replace function search_effect_goal() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform search_forget('effect_goal', old.id);
    return null;
  end if;
  if new.retired_at is null then
    perform search_write('effect_goal', new.id, new.code, new.title, '', new.priority_area_id);
  else
    perform search_forget('effect_goal', new.id);
  end if;
  return null;
end $$;

create or replace trigger effect_goal_search
  after insert or delete or update of title, priority_area_id, retired_at on effect_goal
  for each row execute function search_effect_goal();

create or replace function search_indicator() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform search_forget('indicator', old.id);
    return null;
  end if;
  if new.retired_at is null then
    perform search_write('indicator', new.id, new.code, new.title, new.wording,
      goal.priority_area_id) from effect_goal goal where goal.id = new.effect_goal_id;
  else
    perform search_forget('indicator', new.id);
  end if;
  return null;
end $$;

create or replace trigger indicator_search
  after insert or delete or update of title, wording, effect_goal_id, retired_at on indicator
  for each row execute function search_indicator();

-- An actor is also found by its initials and the municipality where it sits.
create or replace function search_write_actor(written_id uuid) returns void language sql as $$
  select search_write('actor', written.id, written.id::text, written.name, written.description, null,
    concat_ws(' ',
      (select string_agg(left(word, 1), '') from regexp_split_to_table(written.name, '\s+') word),
      (select name from municipality where code = written.municipality_code)))
  from actor written where written.id = written_id
$$;

-- Places outside the county as they were named, and the official names of those that a strategy lists.
create or replace function search_across_border(places text[]) returns text[] language sql stable as $$
  select case when places = '{}' then places else places || array(
    select distinct neighbour ->> 'officialName'
    from strategy, jsonb_array_elements(strategy.neighbours) neighbour
    where strategy.is_current and neighbour ->> 'name' = any(places)
      and neighbour ->> 'officialName' is not null
    order by 1) end
$$;

-- An initiative is also found by whom it is owned by and where it takes place; a neighbour by both its names.
create or replace function search_write_initiative(written_id uuid) returns void language sql as $$
  select search_write('initiative', written.id, written.id::text, written.title, written.summary, null,
    concat_ws(' ', written.description,
      (select name from actor where id = written.owner_actor_id),
      (select string_agg(municipality.name, ' ' order by municipality.name)
        from initiative_municipality site join municipality on municipality.code = site.municipality_code
        where site.initiative_id = written.id),
      nullif(array_to_string(search_across_border(written.places_across_border), ' '), '')))
  from initiative written where written.id = written_id
$$;

create or replace function search_actor() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform search_forget('actor', old.id);
    return null;
  end if;
  if new.state = 'admitted' then
    perform search_write_actor(new.id);
  else
    perform search_forget('actor', new.id);
  end if;
  if tg_op = 'UPDATE' and new.name is distinct from old.name then
    perform search_write_initiative(id) from initiative
    where owner_actor_id = new.id and publication_state = 'published';
  end if;
  return null;
end $$;

create or replace trigger actor_search
  after insert or delete or update of name, description, state, municipality_code on actor
  for each row execute function search_actor();

create or replace function search_initiative() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform search_forget('initiative', old.id);
    return null;
  end if;
  if new.publication_state = 'published' then
    perform search_write_initiative(new.id);
  else
    perform search_forget('initiative', new.id);
  end if;
  return null;
end $$;

create or replace trigger initiative_search
  after insert or delete or update of title, summary, description, publication_state, owner_actor_id, places_across_border
  on initiative for each row execute function search_initiative();

create or replace function search_initiative_site() returns trigger language plpgsql as $$
begin
  perform search_write_initiative(id) from initiative
  where id = case when tg_op = 'DELETE' then old.initiative_id else new.initiative_id end
    and publication_state = 'published';
  return null;
end $$;

create or replace trigger initiative_municipality_search
  after insert or delete on initiative_municipality
  for each row execute function search_initiative_site();

-- The planner takes the beginning of a word for a common one and reads the whole table to find one hit;
-- with sequential scans off it uses the index made for it (137 ms became 1 ms at 20,000 documents).
create or replace function search_has(query tsquery) returns boolean
language sql stable set enable_seqscan = off as $$
  select exists (select from search_document where words @@ query and kind <> 'initiative')
    or exists (select from search_document where words @@ query and kind = 'initiative')
$$;

-- The initiatives and actors that have any of the words asked for. Where more than the bound have one, it is
-- not said which are left out.
create or replace function search_things(query tsquery, bound integer)
returns setof search_document language sql stable set enable_seqscan = off as $$
  select * from (
    select * from search_document where kind <> 'initiative' and words @@ query and kind = 'actor'
    union all
    select * from search_document where kind = 'initiative' and words @@ query
  ) matching limit bound
$$;

-- These statements run again when they change: what is there is then read anew by the rules above.
do $$
begin
  perform search_write_actor(id) from actor where state = 'admitted';
  perform search_write_initiative(id) from initiative where publication_state = 'published';
end $$;
