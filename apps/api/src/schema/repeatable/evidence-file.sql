-- A file that was there while its initiative was public stays, with what it holds, also when it was
-- removed: then nobody can fetch it, and the history says so. A file that never was public can go.

create or replace trigger evidence_file_kept
  before update of id, initiative_id, contribution_id, name, media_type, size, sha256, content,
    uploaded_by, created_at on evidence_file
  for each row execute function refuse_rewrite();
create or replace trigger evidence_file_truncate before truncate on evidence_file
  for each statement execute function refuse_rewrite();

create or replace function refuse_loss_of_evidence() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from initiative where id = old.initiative_id for share;
  if exists (
    select from initiative where id = old.initiative_id and published_at is not null
      and (old.removed_at is null or old.removed_at >= published_at))
  then
    raise exception 'evidence of what was published is kept' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;

create or replace trigger evidence_file_deleted before delete on evidence_file
  for each row execute function refuse_loss_of_evidence();

create or replace function keep_removal() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from initiative where id = old.initiative_id for share;
  if old.removed_at is not null then
    raise exception 'a file that was removed stays so' using errcode = 'restrict_violation';
  end if;
  if exists (
    select from initiative where id = old.initiative_id and publication_state = 'archived')
  then
    raise exception 'what is archived is kept as it was' using errcode = 'restrict_violation';
  end if;
  new.removed_at := public.clock();
  return new;
end $$;

create or replace trigger evidence_file_removed before update of removed_at on evidence_file
  for each row execute function keep_removal();

create or replace function require_told_removal() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if not is_told_now(old.initiative_id, 'evidence_file.removed', old.id) then
    raise exception 'the history has to tell that evidence was removed'
      using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

drop trigger if exists evidence_file_told on evidence_file;
create constraint trigger evidence_file_told after update of removed_at on evidence_file
  deferrable initially deferred for each row execute function require_told_removal();
