import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where series are fetched from, and breaks that can be named one by one. */
export class SeriesSources1764000000008 implements MigrationInterface {
  readonly name = 'SeriesSources1764000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table series_break add column id uuid not null default gen_random_uuid()
        constraint series_break_id_key unique;
      alter table series add column added_at timestamptz;
      comment on column series.added_at is 'Set where a person added it and no strategy states it.';
      create table series_source (
        id uuid constraint series_source_pkey primary key default gen_random_uuid(),
        series_id uuid not null constraint series_source_series_fkey references series
          constraint series_source_series_key unique,
        provider text not null
          constraint series_source_provider_check check (provider in ('kolada', 'scb')),
        mapping jsonb not null,
        unit text not null,
        interval text not null constraint series_source_interval_check
          check (interval in ('daily', 'weekly', 'monthly', 'never')),
        stores_without_review boolean not null,
        credit text not null,
        next_publication_on date,
        fetched_at timestamptz,
        changes_since date,
        created_by uuid constraint series_source_created_by_fkey references account,
        created_at timestamptz not null default now(),
        version integer not null default 1
      );
      comment on column series_source.changes_since is
        'All that the provider had on this day is stored here: later runs ask for what changed since.';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table series_source;
      alter table series drop column added_at;
      alter table series_break drop column id;`);
  }
}
