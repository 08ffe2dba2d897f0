import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Partners of an initiative are asked, and say yes, or no with a reason. Those of today have been public all along:
 * they stay as they are.
 */
export class AskedPartners1764000000052 implements MigrationInterface {
  readonly name = 'AskedPartners1764000000052';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table initiative_partner
        alter column review_state set default 'asked',
        add column id uuid not null default gen_random_uuid()
          constraint initiative_partner_id_key unique,
        add column asked_at timestamptz not null default clock(),
        add column decline_reason text
          constraint initiative_partner_decline_reason_check
            check (decline_reason is null or review_state = 'declined'),
        add column version integer not null default 1`);
    await runner.query(`
      create index initiative_partner_asked_index on initiative_partner (actor_id)
        where review_state = 'asked'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table initiative_partner
        alter column review_state set default 'accepted',
        drop column id, drop column asked_at, drop column decline_reason, drop column version`);
    await runner.query('drop index initiative_partner_asked_index');
  }
}
