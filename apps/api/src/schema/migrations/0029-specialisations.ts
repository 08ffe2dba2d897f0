import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The areas of smart specialisation that an initiative strengthens, and the words of the strategy that
 * name them.
 */
export class Specialisations1764000000029 implements MigrationInterface {
  readonly name = 'Specialisations1764000000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table initiative add column specialisation_codes text[] not null default '{}';
      alter table strategy add column specialisations jsonb
        generated always as (content #> '{smartSpecialisation,focusAreas}') stored;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table initiative drop column specialisation_codes;
      alter table strategy drop column specialisations;`);
  }
}
