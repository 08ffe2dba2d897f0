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

  /** With the trigger that looks at the column; the statements that are repeated make it anew. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table initiative drop column specialisation_codes cascade;
      alter table strategy drop column specialisations;`);
  }
}
