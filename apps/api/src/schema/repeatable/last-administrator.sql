-- Whoever takes the last administrator away is refused. The lock makes those who try at the same time
-- wait for each other before they count. An actor's administrators are counted when the transaction ends,
-- because an actor that is merged gives all its members away before it is. The transaction that removes a
-- demo takes its people out also where no administrator is left: the first one of the county is invited
-- from the command line.

create or replace function keep_county_administrator() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if is_purpose_decided_now() then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended('account_last_administrator', 0));
  if not exists (select from account where region_role = 'administrator' and not is_disabled) then
    raise exception 'the county keeps an administrator'
      using errcode = 'check_violation', constraint = 'account_last_administrator';
  end if;
  return null;
end $$;

drop trigger if exists account_last_administrator on account;
create constraint trigger account_last_administrator
  after update of region_role, is_disabled on account for each row
  when (old.region_role = 'administrator' and not old.is_disabled
    and (new.region_role is distinct from 'administrator' or new.is_disabled))
  execute function keep_county_administrator();
drop trigger if exists account_last_administrator_removed on account;
create constraint trigger account_last_administrator_removed
  after delete on account for each row
  when (old.region_role = 'administrator' and not old.is_disabled)
  execute function keep_county_administrator();

-- Who is switched off can do nothing for an actor: neither counted among those who are left nor missed.
create or replace function keep_actor_administrator() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if is_purpose_decided_now() then return null; end if;
  perform pg_advisory_xact_lock(
    hashtextextended('membership_last_administrator ' || old.actor_id, 0));
  if exists (select from actor where id = old.actor_id and state = 'admitted')
    and exists (select from account where account.id = old.account_id and not account.is_disabled)
    and not exists (
      select from membership where actor_id = old.actor_id and role = 'administrator'
        and exists (
          select from account
          where account.id = membership.account_id and not account.is_disabled))
  then
    raise exception 'an actor keeps an administrator'
      using errcode = 'check_violation', constraint = 'membership_last_administrator';
  end if;
  return null;
end $$;

drop trigger if exists membership_last_administrator on membership;
create constraint trigger membership_last_administrator
  after update or delete on membership deferrable initially deferred for each row
  when (old.role = 'administrator')
  execute function keep_actor_administrator();
