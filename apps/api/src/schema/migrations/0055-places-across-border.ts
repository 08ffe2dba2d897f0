import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Places outside the county that work across the border names, and the neighbours that the strategy lists. */
export class PlacesAcrossBorder1764000000055 implements MigrationInterface {
  readonly name = 'PlacesAcrossBorder1764000000055';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table initiative
        add column places_across_border text[] not null default '{}',
        add constraint initiative_places_across_border_check
          check (places_across_border = '{}' or place_scope is not distinct from 'cross_border');
      alter table strategy add column neighbours jsonb
        generated always as (content #> '{region,neighbours}') stored;`);
  }

  /** With the trigger that looks at the column; the statements that are repeated make it anew. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table initiative drop column places_across_border cascade;
      alter table strategy drop column neighbours;`);
  }
}
