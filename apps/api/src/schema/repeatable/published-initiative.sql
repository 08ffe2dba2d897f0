-- An initiative that was published stays published until it is archived, and is never deleted. One that is
-- archived is published again only where its history tells of it.

create or replace function refuse_loss_of_published() returns trigger language plpgsql as $$
begin
  raise exception 'what was published is archived, never deleted'
    using errcode = 'restrict_violation';
end $$;

create or replace trigger initiative_published before delete on initiative
  for each row when (old.published_at is not null) execute function refuse_loss_of_published();

create or replace function refuse_unpublishing() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if old.published_at is not null
    and (new.published_at is null or new.published_at > old.published_at)
    or old.publication_state = 'archived' and not (new.publication_state = 'archived'
      or new.publication_state = 'published'
        and is_told_now(new.id, 'initiative.republished', null))
    or old.publication_state = 'published'
      and new.publication_state not in ('published', 'archived')
  then
    raise exception 'what was published stays so until it is archived, and is told of when it is published again'
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create or replace trigger initiative_publication_kept
  before update of published_at, publication_state on initiative
  for each row execute function refuse_unpublishing();

create or replace function is_told_now(told_of uuid, told_event text, told_file uuid)
returns boolean language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select from history_entry
    where subject_type = 'initiative' and subject_id = told_of::text and event = told_event
      and (told_file is null or from_value ->> 'fileId' = told_file::text)
      and xmin = pg_current_xact_id()::xid)
$$;
comment on function is_told_now(uuid, text, uuid) is
  'Whether the history of the initiative tells of it in this very transaction.';
