import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What assessments and claims need to know: how a target's wording bounds its value and what parity is
 * between (for strategies that are loaded already it is taken from their document); of a contribution
 * what would have happened anyway, what the expectation builds on, and how far its review has come.
 */
export class Effects1764000000010 implements MigrationInterface {
  readonly name = 'Effects1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table target
        add column bound text,
        add column parity_between text[] not null default '{}';
      update target set bound = stated.item ->> 'bound',
        parity_between = array(select jsonb_array_elements_text(stated.item -> 'parityBetween'))
      from (
        select indicator.id as indicator_id, measured ->> 'code' as measure_code, item
        from strategy,
          jsonb_path_query(strategy.content, '$.priorityAreas[*].effectGoals[*].indicators[*]') listed
          join indicator on indicator.code = listed ->> 'code',
          jsonb_array_elements(listed -> 'measures') measured,
          jsonb_array_elements(measured -> 'targets') item
      ) stated
        join measure on measure.indicator_id = stated.indicator_id
          and measure.code = stated.measure_code
      where target.measure_id = measure.id and target.kind = stated.item ->> 'kind'
        and target.as_written = stated.item ->> 'asWritten';
      alter table contribution
        add column counterfactual text not null default '',
        add column evidence_url text,
        add column review_state text not null default 'open'
          constraint contribution_review_state_check
          check (review_state in ('open', 'questioned', 'answered', 'accepted')),
        add column question text,
        add column review_changed_at timestamptz,
        add column version integer not null default 1,
        add constraint contribution_question_check
          check ((question is not null) = (review_state in ('questioned', 'answered')));
      create index contribution_review_index on contribution (review_state)
        where review_state in ('questioned', 'answered');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index contribution_review_index;
      alter table contribution
        drop constraint contribution_question_check, drop constraint contribution_review_state_check,
        drop column counterfactual, drop column evidence_url, drop column review_state,
        drop column question, drop column review_changed_at, drop column version;
      alter table target drop column bound, drop column parity_between;`);
  }
}
