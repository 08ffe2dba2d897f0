-- Links of a published initiative change only when its history tells of it; of an archived one never.

create or replace function refuse_change_of_archived() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
declare
  ids uuid[] := array[
    case when tg_op <> 'INSERT' then old.initiative_id end,
    case when tg_op <> 'DELETE' then new.initiative_id end];
begin
  perform from initiative where id = any(ids) order by id for share;
  if exists (select from initiative where id = any(ids) and publication_state = 'archived') then
    raise exception 'what is archived is kept as it was' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create or replace trigger contribution_archived before insert or update or delete on contribution
  for each row execute function refuse_change_of_archived();

create or replace function require_told_contribution() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if old.evidence_url is null or old.evidence_url is not distinct from new.evidence_url then
      return null;
    end if;
  end if;
  if exists (select from initiative where id = old.initiative_id and published_at is not null)
    and not is_told_now(old.initiative_id, 'initiative.changed', null)
  then
    raise exception 'the history has to tell that evidence was changed'
      using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

drop trigger if exists contribution_told on contribution;
create constraint trigger contribution_told after delete or update of evidence_url on contribution
  deferrable initially deferred for each row execute function require_told_contribution();
create or replace trigger contribution_truncate before truncate on contribution
  for each statement execute function refuse_rewrite();
