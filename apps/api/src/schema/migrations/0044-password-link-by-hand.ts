import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Remembers that somebody else made a link for a new password, until the owner has been told. */
export class PasswordLinkByHand1764000000044 implements MigrationInterface {
  readonly name = 'PasswordLinkByHand1764000000044';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table account
        add column password_link_at timestamptz,
        add column password_link_by uuid
          constraint account_password_link_by_fkey references account (id) on delete set null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table account drop column password_link_at, drop column password_link_by`);
  }
}
