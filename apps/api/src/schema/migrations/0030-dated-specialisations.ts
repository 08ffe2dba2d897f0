import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the dated rows of initiatives keep of their areas of smart specialisation. */
export class DatedSpecialisations1764000000030 implements MigrationInterface {
  readonly name = 'DatedSpecialisations1764000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table dated_initiative add column specialisation_codes text[] not null default '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table dated_initiative drop column specialisation_codes');
  }
}
