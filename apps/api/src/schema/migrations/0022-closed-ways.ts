import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ways past the triggers that keep records, and one that the demo's removal needs through two of them. */
export class ClosedWays1764000000022 implements MigrationInterface {
  readonly name = 'ClosedWays1764000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PUBLICATION);
    await runner.query(PURPOSE);
    await runner.query(DECIDED_NOW);
    await runner.query(lastAdministrator(NEVER_WHERE_DECIDED, COUNTED));
    for (const name of GUARDS) {
      await runner.query(`alter function ${name} set search_path = pg_catalog, public, pg_temp`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger initiative_publication_kept on initiative;
      drop trigger database_purpose_kept on database_purpose;
      drop trigger database_purpose_truncate on database_purpose;
      drop function refuse_unpublishing, refuse_change_of_purpose;`);
    await runner.query(lastAdministrator('', () => 'true'));
    await runner.query('drop function is_purpose_decided_now');
    for (const name of GUARDS) {
      if (['refuse_unpublishing', 'is_purpose_decided_now'].includes(name)) continue;
      await runner.query(`alter function ${name} reset search_path`);
    }
  }
}

/** What was public was public, from then on: what its evidence is kept by is not taken back either. */
const PUBLICATION = `
  create function refuse_unpublishing() returns trigger language plpgsql as $$
    begin
      if old.published_at is not null
        and (new.published_at is null or new.published_at > old.published_at)
        or old.publication_state = 'archived' and new.publication_state <> 'archived'
        or old.publication_state = 'published'
          and new.publication_state not in ('published', 'archived')
      then
        raise exception 'what was published stays so until it is archived, and archived for good'
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
  create trigger initiative_publication_kept
    before update of published_at, publication_state on initiative
    for each row execute function refuse_unpublishing();`;

/** A demo's database becomes a county's when the demo is removed, and no purpose changes in another way. */
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
    for each statement execute function refuse_change_of_purpose();`;

/**
 * The transaction that decides what the database is for takes the demo's people out of it, also where no
 * administrator is left: the first one of the county is invited from the command line.
 */
const DECIDED_NOW = `
  create function is_purpose_decided_now() returns boolean language sql stable as $$
    select exists (
      select from database_purpose
      where purpose = 'county' and xmin = pg_current_xact_id()::xid)
  $$;
  comment on function is_purpose_decided_now() is
    'Whether this very transaction makes a county''s database of a demo''s.';`;

const NEVER_WHERE_DECIDED = 'if is_purpose_decided_now() then return null; end if;';

/** Who is switched off can do nothing for an actor: neither counted among those who are left nor missed. */
const COUNTED = (id: string) => `exists (
        select from account where account.id = ${id} and not account.is_disabled)`;

const lastAdministrator = (unless: string, counted: (id: string) => string) => `
  create or replace function keep_county_administrator() returns trigger language plpgsql as $$
  begin
    ${unless}
    perform pg_advisory_xact_lock(hashtextextended('account_last_administrator', 0));
    if not exists (select from account where region_role = 'administrator' and not is_disabled) then
      raise exception 'the county keeps an administrator'
        using errcode = 'check_violation', constraint = 'account_last_administrator';
    end if;
    return null;
  end $$;

  create or replace function keep_actor_administrator() returns trigger language plpgsql as $$
  begin
    ${unless}
    perform pg_advisory_xact_lock(
      hashtextextended('membership_last_administrator ' || old.actor_id, 0));
    if exists (select from actor where id = old.actor_id and state = 'admitted')
      and ${counted('old.account_id')}
      and not exists (
        select from membership where actor_id = old.actor_id and role = 'administrator'
          and ${counted('membership.account_id')})
    then
      raise exception 'an actor keeps an administrator'
        using errcode = 'check_violation', constraint = 'membership_last_administrator';
    end if;
    return null;
  end $$;`;

/**
 * Functions that look at tables to decide. PostgreSQL looks for a table among the temporary ones first,
 * where everybody may put an empty one of the same name, unless the path names them last.
 */
const GUARDS = [
  ...['refuse_change_of_filed_effect', 'refuse_change_of_archived', 'refuse_loss_of_evidence'],
  ...['refuse_merged_actor', 'refuse_unfinished_merge', 'refuse_unpublishing', 'keep_removal'],
  ...['require_told_removal', 'require_told_contribution', 'is_told_now', 'hold_actor'],
  ...['keep_county_administrator', 'keep_actor_administrator', 'is_purpose_decided_now'],
  ...['end_links_of_account', 'end_links_of_membership'],
];
