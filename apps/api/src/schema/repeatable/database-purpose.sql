-- A demo's database becomes a county's when the demo is removed, and no purpose changes in another way.

create or replace function refuse_change_of_purpose() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if old.purpose = 'demo' and new.purpose = 'county' then return new; end if;
  end if;
  raise exception 'a database keeps its purpose, but for a demo that is removed'
    using errcode = 'restrict_violation';
end $$;

create or replace trigger database_purpose_kept before update or delete on database_purpose
  for each row execute function refuse_change_of_purpose();
create or replace trigger database_purpose_truncate before truncate on database_purpose
  for each statement execute function refuse_change_of_purpose();

create or replace function is_purpose_decided_now() returns boolean language sql stable
set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select from database_purpose
    where purpose = 'county' and xmin = pg_current_xact_id()::xid)
$$;
comment on function is_purpose_decided_now() is
  'Whether this very transaction makes a county''s database of a demo''s.';
