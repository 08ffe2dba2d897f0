import type { Client } from './client.ts';

/**
 * Writes how each initiative stood from one change to the next, as the triggers of the product would have done
 * at the time: when it was published, when its end or places changed, and when a contribution was reviewed.
 * The triggers themselves find nothing to add, since the last row is the present. Older versions of the
 * product keep no such rows.
 */
export async function writeDatedInitiatives(client: Client): Promise<void> {
  const { rows } = await client.query(
    `select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = 'dated_initiative'`,
  );
  const hasAreas = rows.some(({ name }) => name === 'specialisation_codes');
  if (rows.length === 0) return;
  await client.query(REVIEWED);
  // A table with indexes: a large county asks it once for each contribution of each moment.
  await client.query('create unique index on outline_review (id)');
  await client.query('create index on outline_review (i)');
  await client.query('analyze outline_review');
  await client.query(dated(hasAreas ? ', specialisation_codes' : ''));
}

const REVIEWED = `
  create temporary table outline_review on commit drop as
  select outline_effect.i, contribution.id, contribution.review_state, reviewed_at,
    reviewed_at + interval '5 days 3 hours' as answered_at
  from outline_effect join contribution on contribution.id = outline_effect.id
  where contribution.review_state <> 'open'`;

const dated = (areas: string) => `
  with moment as (
    select i, published_at as at from outline where is_public
    union select i, changed_at from outline_change
    union select reviewed.i, reviewed_at from outline_review reviewed join outline using (i) where is_public
    union select reviewed.i, answered_at from outline_review reviewed join outline using (i)
      where is_public and review_state = 'answered'
  ), standing as (
    select moment.at, outline.i, initiative.*, changed_at > moment.at as is_before,
      outline_change.first_end, outline_change.joining, outline.ends_on as last_end
    from moment join outline using (i) join initiative on initiative.id = outline.id
      left join outline_change using (i)
    order by moment.at, outline.i
  )
  insert into dated_initiative (at, initiative_id, owner_actor_id, place_scope, starts_on, ends_on,
    perspective_codes, agenda_goals${areas}, municipality_codes, action_ids, primary_action_id,
    partner_actor_ids, contributions)
  select pg_temp.tell(at), id, owner_actor_id, place_scope, starts_on,
    case when is_before then coalesce(first_end, last_end) else last_end end,
    perspective_codes, agenda_goals${areas},
    array(select municipality_code from initiative_municipality
      where initiative_id = standing.id
        and not (coalesce(is_before, false) and municipality_code is not distinct from joining)
      order by 1),
    array(select action_id from initiative_action where initiative_id = standing.id order by 1),
    (select action_id from initiative_action where initiative_id = standing.id and is_primary),
    array(select actor_id from initiative_partner where initiative_id = standing.id order by 1),
    coalesce((
      select jsonb_agg(jsonb_build_object('id', contribution.id,
        'effect_goal_id', contribution.effect_goal_id, 'indicator_id', contribution.indicator_id,
        'review_state', case
          when reviewed.id is null or reviewed.reviewed_at > standing.at then 'open'
          when reviewed.review_state = 'answered' and reviewed.answered_at > standing.at
            then 'questioned'
          else reviewed.review_state end) order by contribution.id)
      from contribution left join outline_review reviewed on reviewed.id = contribution.id
      where contribution.initiative_id = standing.id), '[]')
  from standing`;
