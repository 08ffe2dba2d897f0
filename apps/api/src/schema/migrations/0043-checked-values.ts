import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A value that is doubtful is stored with what is doubtful and with why it is right, and a mistake is taken
 * back by a revision that says so: nothing that was stored changes.
 */
export class CheckedValues1764000000043 implements MigrationInterface {
  readonly name = 'CheckedValues1764000000043';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table observation
        add column doubts text[] not null default '{}',
        add column reason text,
        add column is_retracted boolean not null default false,
        add column restored_revision integer,
        add constraint observation_doubts_check
          check (doubts <@ array['share_out_of_range', 'fraction_of_count', 'changed_by_factor']),
        add constraint observation_retracted_check
          check (not is_retracted or (status = 'missing' and reason is not null));
      comment on column observation.reason is
        'Why a doubtful value is right, or why the revision before this one was taken back.';
      comment on column observation.restored_revision is
        'The revision before this one was taken back, and this earlier one holds again.';
      alter table import_change
        add column doubts text[] not null default '{}',
        add column doubt_reason text,
        add constraint import_change_doubts_check
          check (doubts <@ array['share_out_of_range', 'fraction_of_count', 'changed_by_factor']);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import_change drop column doubts, drop column doubt_reason;
      alter table observation
        drop constraint observation_retracted_check,
        drop column doubts, drop column reason, drop column is_retracted, drop column restored_revision;`);
  }
}
