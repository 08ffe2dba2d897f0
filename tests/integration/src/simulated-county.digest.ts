import type pg from 'pg';

/** What is said of the county, without the ids that every database draws for itself. */
const SAID: Readonly<Record<string, string>> = {
  actors: `select name, type, municipality_code, created_at from actor where is_example`,
  initiatives: `select initiative.id, actor.name, title, summary, initiative.description, place_scope, starts_on, ends_on,
    work_status, publication_state, budget_total, perspective_codes, agenda_goals, last_report_on,
    submitted_at, published_at, archived_at, initiative.created_at, initiative.updated_at,
    initiative.version from initiative join actor on actor.id = owner_actor_id`,
  actions: `select initiative_id, action.code, is_primary from initiative_action
    join action on action.id = action_id`,
  places: `select * from initiative_municipality`,
  partners: `select initiative_id, actor.name, role, position from initiative_partner
    join actor on actor.id = actor_id`,
  funding: `select * from funding`,
  contributions: `select contribution.id, effect_goal.code, direction, unit, expected, mechanism, confidence,
    by_year, review_state, question, review_changed_at from contribution
    join effect_goal on effect_goal.id = effect_goal_id`,
  reports: `select id, initiative_id, state, period_from, period_to, work_status, progress_percent, done,
    achieved, deviations, next_steps, supersedes_id, snapshot, filed_at from status_report`,
  effects: `select * from observed_effect`,
  ownerships: `select ownership.id, action.code, actor.name, role, ownership.state, opened_on, confirmed_on,
    released_on from ownership join action on action.id = action_id join actor on actor.id = actor_id`,
  values: `select measure.code, place_code, sex, birth, period, value, recorded_at from observation
    join series on series.id = series_id join measure on measure.id = measure_id`,
  history: `select at, event, subject_type, subject_id, reason from history_entry
    where subject_type in ('initiative', 'action')`,
};

/** A text for each kind of thing, which is the same where all of them are. */
export async function digestOfCounty(client: pg.Client): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const [name, said] of Object.entries(SAID)) {
    const { rows } = await client.query<{ digest: string }>(
      `select md5(string_agg(each::text, '' order by each::text)) || ' ' || count(*) as digest
       from (${said}) each`,
    );
    digests[name] = rows[0]?.digest ?? '';
  }
  return digests;
}
