import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From where on active work counts as thin, for the strategies whose coordinator has set it. */
export class ThinThresholds1764000000031 implements MigrationInterface {
  readonly name = 'ThinThresholds1764000000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table thin_thresholds (
        strategy_id uuid not null constraint thin_thresholds_pkey primary key
          constraint thin_thresholds_strategy_fkey references strategy,
        reach_percent integer not null
          constraint thin_thresholds_reach_percent_check check (reach_percent between 1 and 100),
        leads integer not null constraint thin_thresholds_leads_check check (leads between 1 and 20),
        silent_percent integer not null
          constraint thin_thresholds_silent_percent_check check (silent_percent between 0 and 99),
        stated_effects integer not null
          constraint thin_thresholds_stated_effects_check check (stated_effects between 1 and 20),
        ends_within_months integer not null
          constraint thin_thresholds_ends_within_months_check check (ends_within_months between 1 and 60),
        changed_at timestamptz not null default clock(),
        version integer not null
      );
      comment on column thin_thresholds.version is
        'From 2 on: 1 is that of the thresholds that hold while nobody has set any.';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table thin_thresholds');
  }
}
