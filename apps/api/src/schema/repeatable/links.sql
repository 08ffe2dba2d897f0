-- A link ends when what it grants is changed: the role, the membership, the address or the password.

create or replace function end_links_of_membership() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  update account_token set ended_at = clock_timestamp()
  where purpose = 'invitation' and used_at is null and ended_at is null
    and actor_id in (old.actor_id, new.actor_id)
    and lower(email) in (
      select lower(email) from account where id in (old.account_id, new.account_id));
  return null;
end $$;

create or replace trigger membership_ends_links after insert or update or delete on membership
  for each row execute function end_links_of_membership();

create or replace function end_links_of_account() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if lower(old.email) <> lower(new.email) or old.is_disabled <> new.is_disabled then
    update account_token set ended_at = clock_timestamp()
    where used_at is null and ended_at is null
      and lower(email) in (lower(old.email), lower(new.email));
  end if;
  if old.region_role is distinct from new.region_role then
    update account_token set ended_at = clock_timestamp()
    where purpose = 'invitation' and used_at is null and ended_at is null
      and actor_id is null and lower(email) = lower(new.email);
  end if;
  if old.password_hash is distinct from new.password_hash then
    update account_token set ended_at = clock_timestamp()
    where purpose = 'password_reset' and used_at is null and ended_at is null
      and lower(email) = lower(new.email);
  end if;
  return null;
end $$;

create or replace trigger account_ends_links
  after update of email, is_disabled, region_role, password_hash on account
  for each row execute function end_links_of_account();
