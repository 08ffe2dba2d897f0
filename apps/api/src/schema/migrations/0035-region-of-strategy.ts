import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the strategy says of its region, in columns of its own: read out of the document it was unpacked,
 * 123 kB, for each series that names a place.
 */
export class RegionOfStrategy1764000000035 implements MigrationInterface {
  readonly name = 'RegionOfStrategy1764000000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table strategy
        add column county_code text generated always as (content #>> '{region,countyCode}') stored,
        add column region_name text generated always as (content #>> '{region,name}') stored,
        add column nation_code text generated always as (content #>> '{region,nationCode}') stored,
        add column nation_name text generated always as (content #>> '{region,nationName}') stored,
        add column inhabitants_measure text
          generated always as (content #>> '{region,inhabitantsMeasure}') stored,
        add column municipalities jsonb
          generated always as (content #> '{region,municipalities}') stored`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table strategy
        drop column county_code, drop column region_name, drop column nation_code,
        drop column nation_name, drop column inhabitants_measure, drop column municipalities`);
  }
}
