import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Values that go on coming. What the strategy states is revision 0 of a period and follows the document;
 * what is published or entered later is revision 1, 2 and so on, and is never changed or removed, so that
 * any earlier state of a curve can be shown.
 */
export class Observations1764000000007 implements MigrationInterface {
  readonly name = 'Observations1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table observation
        alter column value drop not null,
        alter column revision drop default,
        add column origin text,
        add column status text not null default 'final',
        add column method text not null default '',
        add column retrieved_at timestamptz,
        add column recorded_at timestamptz not null default now(),
        add column recorded_by uuid constraint observation_recorded_by_fkey references account;
      update observation set origin = case when is_baseline then 'strategy' else 'hand' end,
        revision = case when is_baseline then 0 else revision end;
      alter table observation
        alter column origin set not null,
        drop column is_baseline,
        add constraint observation_origin_check check (origin in ('strategy', 'source', 'hand')),
        add constraint observation_status_check check (status in ('preliminary', 'final', 'missing')),
        add constraint observation_value_check check ((value is null) = (status = 'missing')),
        add constraint observation_revision_check check ((origin = 'strategy') = (revision = 0));
      create table series_break (
        measure_id uuid not null constraint series_break_measure_fkey references measure,
        period text not null,
        note text not null,
        recorded_by uuid constraint series_break_recorded_by_fkey references account,
        recorded_at timestamptz not null default now(),
        constraint series_break_pkey primary key (measure_id, period)
      );
      create function refuse_change_of_observation() returns trigger language plpgsql as $$
        begin
          if old.origin <> 'strategy' then
            raise exception 'an observation is revised, never changed' using errcode = 'restrict_violation';
          end if;
          return case when tg_op = 'DELETE' then old else new end;
        end $$;
      create trigger observation_kept before update or delete on observation
        for each row execute function refuse_change_of_observation();
      create trigger observation_truncate before truncate on observation
        for each statement execute function refuse_rewrite();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger observation_truncate on observation;
      drop trigger observation_kept on observation;
      drop function refuse_change_of_observation;
      drop table series_break;
      delete from observation where value is null;
      alter table observation
        drop constraint observation_origin_check, drop constraint observation_status_check,
        drop constraint observation_value_check, drop constraint observation_revision_check,
        add column is_baseline boolean;
      update observation set is_baseline = (origin = 'strategy');
      alter table observation
        drop column origin, drop column status, drop column method, drop column retrieved_at,
        drop column recorded_at, drop column recorded_by,
        alter column is_baseline set not null, alter column value set not null,
        alter column revision set default 1;`);
  }
}
