import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = {
  account: ['created_at'],
  membership: ['created_at'],
  actor: ['created_at', 'updated_at'],
  initiative: ['created_at', 'updated_at'],
  evidence_file: ['created_at'],
  status_report: ['created_at', 'updated_at'],
  series_source: ['created_at'],
  series_break: ['recorded_at'],
  import_run: ['started_at'],
  remark: ['created_at'],
};

/** What is recorded without a time gets that of the product's clock, as the history does. */
export class ClockOfRecords1764000000027 implements MigrationInterface {
  readonly name = 'ClockOfRecords1764000000027';

  async up(runner: QueryRunner): Promise<void> {
    await setDefaults(runner, 'clock()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await setDefaults(runner, 'now()');
  }
}

async function setDefaults(runner: QueryRunner, time: string): Promise<void> {
  for (const [table, columns] of Object.entries(COLUMNS)) {
    const changes = columns.map((column) => `alter column ${column} set default ${time}`);
    await runner.query(`alter table ${table} ${changes.join(', ')}`);
  }
}
