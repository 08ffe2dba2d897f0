import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a partner of an initiative has agreed to be named. Those of today have. */
export class PartnerReviewState1764000000032 implements MigrationInterface {
  readonly name = 'PartnerReviewState1764000000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table initiative_partner add column review_state text not null default 'accepted'
        constraint initiative_partner_review_state_check
          check (review_state in ('asked', 'accepted', 'declined'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // With the trigger that looks at the column; the statements that are repeated make it anew.
    await runner.query('alter table initiative_partner drop column review_state cascade');
  }
}
