import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was fetched, request by request, and how it differs from what was known. A run keeps each answer
 * as it comes, so that one that was cut goes on without asking again.
 */
export class ImportRuns1764000000009 implements MigrationInterface {
  readonly name = 'ImportRuns1764000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_run (
        id uuid constraint import_run_pkey primary key default gen_random_uuid(),
        kind text not null constraint import_run_kind_check check (kind in ('source', 'file')),
        state text not null constraint import_run_state_check check (state in
          ('fetching', 'interrupted', 'failed', 'unchanged', 'in_review', 'stored', 'discarded')),
        started_by uuid constraint import_run_started_by_fkey references account,
        started_at timestamptz not null default now(),
        fetched_at timestamptz,
        settled_by uuid constraint import_run_settled_by_fkey references account,
        settled_at timestamptz,
        reason text,
        file_name text,
        source text,
        method text not null default '',
        unchanged integer not null default 0,
        resumes_at timestamptz,
        leased_until timestamptz,
        version integer not null default 1
      );
      create index import_run_started_index on import_run (started_at desc, id);
      create index import_run_open_index on import_run (state)
        where state in ('fetching', 'interrupted', 'in_review');
      create table import_step (
        id uuid constraint import_step_pkey primary key default gen_random_uuid(),
        run_id uuid not null constraint import_step_run_fkey references import_run,
        position integer not null,
        provider text not null,
        request jsonb not null,
        cursor text,
        state text not null constraint import_step_state_check
          check (state in ('pending', 'done', 'failed')),
        requests integer not null default 0,
        fault_code text,
        fault_params jsonb,
        constraint import_step_position_key unique (run_id, position)
      );
      create table import_step_source (
        step_id uuid not null constraint import_step_source_step_fkey references import_step,
        source_id uuid not null
          constraint import_step_source_source_fkey references series_source on delete cascade,
        fault_code text,
        constraint import_step_source_pkey primary key (step_id, source_id)
      );
      create index import_step_source_source_index on import_step_source (source_id);
      create table import_value (
        run_id uuid not null constraint import_value_run_fkey references import_run,
        series_id uuid not null constraint import_value_series_fkey references series,
        period text not null,
        step_id uuid constraint import_value_step_fkey references import_step,
        value numeric,
        as_written text not null,
        status text not null,
        note text not null,
        is_stated boolean not null,
        credit text not null,
        retrieved_at timestamptz not null,
        constraint import_value_pkey primary key (run_id, series_id, period)
      );
      create table import_change (
        id uuid constraint import_change_pkey primary key default gen_random_uuid(),
        run_id uuid not null,
        series_id uuid not null,
        period text not null,
        kind text not null constraint import_change_kind_check
          check (kind in ('added', 'revised', 'withdrawn')),
        state text not null constraint import_change_state_check
          check (state in ('waiting', 'stored', 'discarded')),
        base_revision integer,
        constraint import_change_key unique (run_id, series_id, period),
        constraint import_change_value_fkey
          foreign key (run_id, series_id, period) references import_value
      );
      create index import_change_series_index on import_change (series_id);
      alter table observation add column import_run_id uuid
        constraint observation_import_run_fkey references import_run;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table observation drop column import_run_id;
      drop table import_change, import_value, import_step_source, import_step, import_run;`);
  }
}
