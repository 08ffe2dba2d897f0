-- A filed report reads the same in ten years: neither it nor its observed effects change.

create or replace function refuse_change_of_filed_report() returns trigger language plpgsql as $$
begin
  if old.state = 'filed' then
    raise exception 'a filed status report never changes' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create or replace trigger status_report_filed before update or delete on status_report
  for each row execute function refuse_change_of_filed_report();
create or replace trigger status_report_truncate before truncate on status_report
  for each statement execute function refuse_rewrite();

-- Checks and locks both reports: the one that an effect is moved from and the one it is moved to.
create or replace function refuse_change_of_filed_effect() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
declare
  ids uuid[] := array[
    case when tg_op <> 'INSERT' then old.report_id end,
    case when tg_op <> 'DELETE' then new.report_id end];
begin
  perform from status_report where id = any(ids) order by id for share;
  if exists (select from status_report where id = any(ids) and state = 'filed') then
    raise exception 'a filed status report never changes' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create or replace trigger observed_effect_filed before insert or update or delete on observed_effect
  for each row execute function refuse_change_of_filed_effect();
create or replace trigger observed_effect_truncate before truncate on observed_effect
  for each statement execute function refuse_rewrite();
