import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A demo's database becomes a county's once, and its purpose changes in no other way. The transaction that
 * does it may take the last administrators away: the accounts of the demo are closed in any case.
 */
export class EndOfDemo1764000000021 implements MigrationInterface {
  readonly name = 'EndOfDemo1764000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PURPOSE);
    await runner.query(lastAdministrator('and not is_demo_ended_now()'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(lastAdministrator(''));
    await runner.query(`
      drop trigger database_purpose_kept on database_purpose;
      drop trigger database_purpose_truncate on database_purpose;
      drop function is_demo_ended_now, refuse_change_of_purpose;`);
  }
}

const PURPOSE = `
  create function refuse_change_of_purpose() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' then
      if old.purpose = 'demo' and new.purpose = 'county' then return new; end if;
    end if;
    raise exception 'a database keeps its purpose, but for a demo that is removed'
      using errcode = 'restrict_violation';
  end $$;
  create trigger database_purpose_kept before update or delete on database_purpose
    for each row execute function refuse_change_of_purpose();
  create trigger database_purpose_truncate before truncate on database_purpose
    for each statement execute function refuse_change_of_purpose();

  create function is_demo_ended_now() returns boolean language sql stable as $$
    select exists (
      select from database_purpose
      where purpose = 'county' and xmin = pg_current_xact_id()::xid)
  $$;
  comment on function is_demo_ended_now() is
    'Whether this very transaction makes a county''s database of a demo''s.';`;

/** The rules of the migration of links, with an exception. */
const lastAdministrator = (exception: string) => `
  create or replace function keep_county_administrator() returns trigger language plpgsql as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended('account_last_administrator', 0));
    if not exists (select from account where region_role = 'administrator' and not is_disabled)
      ${exception}
    then
      raise exception 'the county keeps an administrator'
        using errcode = 'check_violation', constraint = 'account_last_administrator';
    end if;
    return null;
  end $$;
  create or replace function keep_actor_administrator() returns trigger language plpgsql as $$
  begin
    perform pg_advisory_xact_lock(
      hashtextextended('membership_last_administrator ' || old.actor_id, 0));
    if exists (select from actor where id = old.actor_id and state = 'admitted')
      and not exists (
        select from membership where actor_id = old.actor_id and role = 'administrator')
      ${exception}
    then
      raise exception 'an actor keeps an administrator'
        using errcode = 'check_violation', constraint = 'membership_last_administrator';
    end if;
    return null;
  end $$;`;
