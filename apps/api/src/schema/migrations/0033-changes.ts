import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Marks of what changed, from which every process learns what it has to read again. */
export class Changes1764000000033 implements MigrationInterface {
  readonly name = 'Changes1764000000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table change (
        transaction_id bigint not null,
        kind text not null constraint change_kind_check
          check (kind in ('initiative', 'ownership', 'actor', 'series', 'strategy', 'thin_thresholds')),
        subject_id uuid not null,
        at timestamptz not null default clock_timestamp(),
        constraint change_pkey primary key (transaction_id, kind, subject_id)
      );
      create table change_horizon (
        transaction_id bigint not null constraint change_horizon_pkey primary key
      );`);
  }

  /** With the triggers that write into it; the statements that are repeated make them anew. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table change, change_horizon;
      drop function if exists mark_subject(), mark_initiative(), mark_initiative_of_report(),
        mark_series(), mark_series_of_measure(), mark_whole() cascade;
      drop function if exists leave_marks(text, uuid[]);`);
  }
}
