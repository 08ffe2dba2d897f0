import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is on record stays there, whoever writes the SQL: the effects of filed reports, the evidence of
 * what was published, and the times at which things were recorded.
 */
export class KeptRecords1764000000020 implements MigrationInterface {
  readonly name = 'KeptRecords1764000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EFFECTS);
    await runner.query(TIMES);
    await runner.query(PUBLISHED);
    await runner.query(FILES);
    await runner.query(LINKS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger contribution_told on contribution;
      drop trigger contribution_truncate on contribution;
      drop trigger contribution_archived on contribution;
      drop trigger evidence_file_told on evidence_file;
      drop trigger evidence_file_truncate on evidence_file;
      drop trigger evidence_file_removed on evidence_file;
      drop trigger evidence_file_deleted on evidence_file;
      drop trigger initiative_published on initiative;
      drop trigger observation_time on observation;
      drop trigger status_report_time on status_report;
      drop trigger history_entry_time on history_entry;
      drop function require_told_contribution, require_told_removal, is_told_now,
        refuse_change_of_archived, keep_removal, refuse_loss_of_evidence, refuse_loss_of_published,
        write_recorded_at, write_filed_at, write_history_at, clock;
      create or replace function refuse_change_of_filed_effect() returns trigger language plpgsql as $$
        begin
          if exists (select from status_report where state = 'filed' and id = case when tg_op = 'INSERT' then new.report_id else old.report_id end)
          then raise exception 'a filed status report never changes' using errcode = 'restrict_violation'; end if;
          return case when tg_op = 'DELETE' then old else new end;
        end $$;`);
  }
}

/** Checks and locks both reports: the one that an effect is moved from and the one it is moved to. */
const EFFECTS = `
  create or replace function refuse_change_of_filed_effect() returns trigger language plpgsql as $$
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
    end $$;`;

/** The product never says when something was recorded; the clock does, which is its owner's alone. */
const TIMES = `
  create function clock() returns timestamptz language sql as 'select clock_timestamp()';
  comment on function clock() is
    'The time that is written into what is recorded. Its owner alone can replace it, for a demo.';

  create function write_history_at() returns trigger language plpgsql as $$
    begin
      new.at := public.clock();
      return new;
    end $$;
  create trigger history_entry_time before insert on history_entry
    for each row execute function write_history_at();

  create function write_filed_at() returns trigger language plpgsql as $$
    begin
      new.filed_at := public.clock();
      return new;
    end $$;
  create trigger status_report_time before insert or update on status_report
    for each row when (new.state = 'filed') execute function write_filed_at();

  create function write_recorded_at() returns trigger language plpgsql as $$
    begin
      new.recorded_at := public.clock();
      return new;
    end $$;
  create trigger observation_time before insert on observation
    for each row when (new.origin <> 'strategy') execute function write_recorded_at();`;

const PUBLISHED = `
  create function refuse_loss_of_published() returns trigger language plpgsql as $$
    begin
      raise exception 'what was published is archived, never deleted'
        using errcode = 'restrict_violation';
    end $$;
  create trigger initiative_published before delete on initiative
    for each row when (old.published_at is not null) execute function refuse_loss_of_published();

  create function is_told_now(told_of uuid, told_event text, told_file uuid) returns boolean
  language sql stable as $$
    select exists (
      select from history_entry
      where subject_type = 'initiative' and subject_id = told_of::text and event = told_event
        and (told_file is null or from_value ->> 'fileId' = told_file::text)
        and xmin = pg_current_xact_id()::xid)
  $$;
  comment on function is_told_now(uuid, text, uuid) is
    'Whether the history of the initiative tells of it in this very transaction.';`;

/**
 * A file that was there while its initiative was public stays, with what it holds, also when it was
 * removed: then nobody can fetch it, and the history says so. A file that never was public can go.
 */
const FILES = `
  delete from evidence_file file using initiative
    where initiative.id = file.initiative_id and file.removed_at is not null
      and (initiative.published_at is null or file.removed_at < initiative.published_at);

  create function refuse_loss_of_evidence() returns trigger language plpgsql as $$
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
  create trigger evidence_file_deleted before delete on evidence_file
    for each row execute function refuse_loss_of_evidence();

  create function keep_removal() returns trigger language plpgsql as $$
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
  create trigger evidence_file_removed before update of removed_at on evidence_file
    for each row execute function keep_removal();

  create function require_told_removal() returns trigger language plpgsql as $$
    begin
      if not is_told_now(old.initiative_id, 'evidence_file.removed', old.id) then
        raise exception 'the history has to tell that evidence was removed'
          using errcode = 'restrict_violation';
      end if;
      return null;
    end $$;
  create constraint trigger evidence_file_told after update of removed_at on evidence_file
    deferrable initially deferred for each row execute function require_told_removal();
  create trigger evidence_file_truncate before truncate on evidence_file
    for each statement execute function refuse_rewrite();`;

/** Links of a published initiative change only when its history tells of it; of an archived one never. */
const LINKS = `
  create function refuse_change_of_archived() returns trigger language plpgsql as $$
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
  create trigger contribution_archived before insert or update or delete on contribution
    for each row execute function refuse_change_of_archived();

  create function require_told_contribution() returns trigger language plpgsql as $$
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
  create constraint trigger contribution_told after delete or update of evidence_url on contribution
    deferrable initially deferred for each row execute function require_told_contribution();
  create trigger contribution_truncate before truncate on contribution
    for each statement execute function refuse_rewrite();`;
