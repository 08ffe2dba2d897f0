import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The reason that is given with a value is kept whether the value is odd or not. */
export class CommentOfReasons1764000000053 implements MigrationInterface {
  readonly name = 'CommentOfReasons1764000000053';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      comment on column observation.reason is
        'What was said of the value when it was recorded, or why the revision before this one was taken back.'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      comment on column observation.reason is
        'Why a doubtful value is right, or why the revision before this one was taken back.'`);
  }
}
