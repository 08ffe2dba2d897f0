import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That owners want archived initiatives to be published again: one for each, until it is published. */
export class RepublicationRequests1764000000054 implements MigrationInterface {
  readonly name = 'RepublicationRequests1764000000054';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table republication_request (
        initiative_id uuid not null,
        state text not null default 'waiting',
        reason text not null,
        requested_by uuid not null,
        requested_at timestamptz not null default clock(),
        decline_reason text,
        answered_at timestamptz,
        constraint republication_request_pkey primary key (initiative_id),
        constraint republication_request_initiative_fkey foreign key (initiative_id) references initiative (id),
        constraint republication_request_requested_by_fkey foreign key (requested_by) references account (id),
        constraint republication_request_state_check check (state in ('waiting', 'declined')),
        constraint republication_request_answer_check check (
          (state = 'declined') = (decline_reason is not null and answered_at is not null))
      )`);
    await runner.query(
      'create index republication_request_requested_by_index on republication_request (requested_by)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table republication_request');
  }
}
