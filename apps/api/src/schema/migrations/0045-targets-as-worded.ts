import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What sentences about a target need to know of its wording, and how they name its measure. */
export class TargetsAsWorded1764000000045 implements MigrationInterface {
  readonly name = 'TargetsAsWorded1764000000045';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table measure
        add column sayings jsonb not null default '{}',
        add column sexes_are_one_whole boolean not null default false;
      alter table target
        drop constraint target_kind_check,
        add column per text,
        add column year_stated_in text,
        add column aim text,
        add column differs text,
        add column condition_of text,
        add constraint target_kind_check check (kind in ('at_least', 'at_most', 'rest_of_share',
          'change_against_base', 'direction_only', 'faster_than_nation', 'on_par_with_nation',
          'parity_between_sexes')),
        add constraint target_per_check check (per in ('year')),
        add constraint target_year_stated_in_check
          check (year_stated_in in ('wording', 'heading', 'baseline')),
        add constraint target_aim_check check (aim in ('work_towards', 'strive')),
        add constraint target_differs_check check (differs in ('net', 'baseline_unit'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from target where kind = 'rest_of_share';
      alter table target
        drop constraint target_kind_check,
        drop column per,
        drop column year_stated_in,
        drop column aim,
        drop column differs,
        drop column condition_of,
        add constraint target_kind_check check (kind in ('at_least', 'at_most',
          'change_against_base', 'direction_only', 'faster_than_nation', 'on_par_with_nation',
          'parity_between_sexes'));
      alter table measure drop column sayings, drop column sexes_are_one_whole`);
  }
}
