import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What owners want published initiatives to say, and the coordinator has not accepted yet: one for each. */
export class PendingChanges1764000000039 implements MigrationInterface {
  readonly name = 'PendingChanges1764000000039';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table pending_change (
        initiative_id uuid not null,
        fields jsonb not null,
        state text not null default 'waiting',
        note text,
        created_by uuid not null,
        created_at timestamptz not null default clock(),
        updated_at timestamptz not null default clock(),
        constraint pending_change_pkey primary key (initiative_id),
        constraint pending_change_initiative_fkey foreign key (initiative_id) references initiative (id),
        constraint pending_change_created_by_fkey foreign key (created_by) references account (id),
        constraint pending_change_state_check check (state in ('waiting', 'returned'))
      )`);
    await runner.query(
      'create index pending_change_created_by_index on pending_change (created_by)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table pending_change');
  }
}
