import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people say falls short on the website, with the page and, for an answer, an address. */
export class Remarks1764000000012 implements MigrationInterface {
  readonly name = 'Remarks1764000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table remark (
        id uuid constraint remark_pkey primary key default gen_random_uuid(),
        text text not null,
        page_address text not null default '',
        email text,
        created_at timestamptz not null default now(),
        handled_at timestamptz,
        handled_by uuid constraint remark_handled_by_fkey references account (id),
        version integer not null default 1,
        constraint remark_handled_check check ((handled_at is null) = (handled_by is null))
      );
      create index remark_created_index on remark (created_at desc, id);
      create index remark_open_index on remark (created_at) where handled_at is null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table remark');
  }
}
