import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why an initiative was archived; those that were archived before have no reason. */
export class ArchiveReason1764000000038 implements MigrationInterface {
  readonly name = 'ArchiveReason1764000000038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table initiative add column archive_reason text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table initiative drop column archive_reason');
  }
}
