import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What initiatives expected on earlier days is read from the entries of history that changed it. */
export class StatementsOfEarlierDays1764000000047 implements MigrationInterface {
  readonly name = 'StatementsOfEarlierDays1764000000047';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index if not exists history_entry_contributions_index on history_entry (subject_id, at, id)
        where subject_type = 'initiative' and from_value ? 'contributions'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index history_entry_contributions_index');
  }
}
