import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the database is a demo's or a county's, and which accounts came with the demo. */
export class DatabasePurpose1764000000017 implements MigrationInterface {
  readonly name = 'DatabasePurpose1764000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table account add column came_with_demo boolean not null default false;
      -- Demos from before this column are known by the addresses that they published.
      update account set came_with_demo = true
        where lower(email) in ('projekt@pajala.example', 'ledning@ltu.example',
          'projekt@lulea.example', 'samordnare@norrbotten.example',
          'politiker@norrbotten.example', 'forvaltare@norrbotten.example');
      create table database_purpose (
        is_only_row boolean constraint database_purpose_pkey primary key default true
          constraint database_purpose_only_row_check check (is_only_row),
        purpose text not null constraint database_purpose_check check (purpose in ('county', 'demo')),
        decided_at timestamptz not null default now()
      );
      -- Where nobody has an account yet, the first start decides.
      insert into database_purpose (purpose)
        select case when bool_or(came_with_demo) then 'demo' else 'county' end
        from account having count(*) > 0;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table database_purpose;
      alter table account drop column came_with_demo;`);
  }
}
