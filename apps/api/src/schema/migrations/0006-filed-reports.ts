import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A filed report is not emptied out with its table either: the triggers on rows don't see that. */
export class FiledReports1764000000006 implements MigrationInterface {
  readonly name = 'FiledReports1764000000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`
        create trigger ${table}_truncate before truncate on ${table}
          for each statement execute function refuse_rewrite()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`drop trigger ${table}_truncate on ${table}`);
  }
}

const TABLES = ['status_report', 'observed_effect'];
