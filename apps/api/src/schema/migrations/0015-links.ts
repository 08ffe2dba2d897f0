import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Links end when the role or membership that they grant is changed. A link is made while it is sent or
 * handed over, and only its hash is kept.
 */
export class Links1764000000015 implements MigrationInterface {
  readonly name = 'Links1764000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(OLD_LINKS);
    await runner.query(ONE_OPEN_LINK);
    await runner.query(LINKS_END);
    await runner.query(LAST_ADMINISTRATOR);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger membership_last_administrator on membership;
      drop trigger account_last_administrator_removed on account;
      drop trigger account_last_administrator on account;
      drop trigger account_ends_links on account;
      drop trigger membership_ends_links on membership;
      drop function keep_actor_administrator, keep_county_administrator, end_links_of_account,
        end_links_of_membership;
      drop index account_token_open_key;
      delete from account_token where token_hash is null;
      update account_token set used_at = ended_at where used_at is null;
      alter table account_token drop column ended_at, alter column token_hash set not null;`);
  }
}

/** An invitation has no hash until its link is made; `ended_at` says when it was withdrawn or replaced. */
const COLUMNS = `
  alter table account_token
    alter column token_hash drop not null,
    add column ended_at timestamptz;`;

/**
 * Links that lie readable in old jobs and answers. A mail that was not sent yet is made anew with another
 * link; a reset is asked for again. Invitations to people who have an account may give back what was
 * taken, so they end and can be sent again. Of several for the same thing the latest stays.
 */
const OLD_LINKS = `
  update outbox_job job
  set kind = 'invitation', payload = jsonb_build_object('invitationId', token.id, 'language', 'sv')
  from account_token token
  where job.kind = 'mail' and job.done_at is null
    and token.token_hash = sha256(convert_to(
      substring(job.payload ->> 'text' from '/inbjudan/([A-Za-z0-9_-]{43})'), 'UTF8'));
  update account_token set token_hash = null
  where id in (
    select (payload ->> 'invitationId')::uuid from outbox_job
    where kind = 'invitation' and done_at is null);
  delete from outbox_job
  where payload::text ~ '/(inbjudan|losenord)/[A-Za-z0-9_-]{43}' or kind = 'account.password_reset';
  delete from idempotency_key where answer::text ~ '/(inbjudan|losenord)/[A-Za-z0-9_-]{43}';

  update account_token token set ended_at = clock_timestamp()
  where used_at is null and (
    exists (
      select from account
      where lower(account.email) = lower(token.email)
        and (token.purpose = 'invitation' or account.is_disabled))
    or exists (
      select from account_token later
      where later.purpose = token.purpose and lower(later.email) = lower(token.email)
        and later.actor_id is not distinct from token.actor_id and later.used_at is null
        and (later.created_at, later.id) > (token.created_at, token.id)));`;

const ONE_OPEN_LINK = `
  create unique index account_token_open_key
    on account_token (purpose, lower(email), actor_id) nulls not distinct
    where used_at is null and ended_at is null;`;

const LINKS_END = `
  create function end_links_of_membership() returns trigger language plpgsql as $$
  begin
    update account_token set ended_at = clock_timestamp()
    where purpose = 'invitation' and used_at is null and ended_at is null
      and actor_id in (old.actor_id, new.actor_id)
      and lower(email) in (
        select lower(email) from account where id in (old.account_id, new.account_id));
    return null;
  end $$;
  create trigger membership_ends_links after insert or update or delete on membership
    for each row execute function end_links_of_membership();

  create function end_links_of_account() returns trigger language plpgsql as $$
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
  create trigger account_ends_links
    after update of email, is_disabled, region_role, password_hash on account
    for each row execute function end_links_of_account();`;

/**
 * Whoever takes the last administrator away is refused. The lock makes those who try at the same time
 * wait for each other before they count. An actor's is looked at when the transaction ends, because an
 * actor that is merged gives all its members away before it is.
 */
const LAST_ADMINISTRATOR = `
  create function keep_county_administrator() returns trigger language plpgsql as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended('account_last_administrator', 0));
    if not exists (select from account where region_role = 'administrator' and not is_disabled) then
      raise exception 'the county keeps an administrator'
        using errcode = 'check_violation', constraint = 'account_last_administrator';
    end if;
    return null;
  end $$;
  create constraint trigger account_last_administrator
    after update of region_role, is_disabled on account for each row
    when (old.region_role = 'administrator' and not old.is_disabled
      and (new.region_role is distinct from 'administrator' or new.is_disabled))
    execute function keep_county_administrator();
  create constraint trigger account_last_administrator_removed
    after delete on account for each row
    when (old.region_role = 'administrator' and not old.is_disabled)
    execute function keep_county_administrator();

  create function keep_actor_administrator() returns trigger language plpgsql as $$
  begin
    perform pg_advisory_xact_lock(
      hashtextextended('membership_last_administrator ' || old.actor_id, 0));
    if exists (select from actor where id = old.actor_id and state = 'admitted') and not exists (
      select from membership where actor_id = old.actor_id and role = 'administrator')
    then
      raise exception 'an actor keeps an administrator'
        using errcode = 'check_violation', constraint = 'membership_last_administrator';
    end if;
    return null;
  end $$;
  create constraint trigger membership_last_administrator
    after update or delete on membership deferrable initially deferred for each row
    when (old.role = 'administrator')
    execute function keep_actor_administrator();`;
