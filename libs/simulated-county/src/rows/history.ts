import type { Client } from './client.ts';
import { ARCHIVED_BECAUSE } from './initiatives.ts';

/** Writes the history that the product would have written of all this, in the order of time. */
export async function writeHistory(client: Client): Promise<void> {
  await client.query(`
    create temporary table told (at timestamptz not null, account_id uuid, actor_id uuid,
      subject_type text not null, subject_id text not null, event text not null, from_value jsonb,
      to_value jsonb, reason text, turn int not null) on commit drop`);
  for (const entries of [ACTORS, PUBLICATION, CHANGED, REPORTED, REVIEWED, OWNED, ENTERED]) {
    await client.query(
      `insert into told (at, account_id, actor_id, subject_type, subject_id, event, from_value, to_value,
         reason, turn) ${entries}`,
    );
  }
  await client.query(`
    insert into history_entry (at, account_id, actor_id, subject_type, subject_id, event, from_value,
      to_value, reason)
    select pg_temp.tell(at), account_id, actor_id, subject_type, subject_id, event, from_value, to_value,
      reason
    from (select * from told order by at, turn, subject_id) telling`);
}

const ACTORS = `
  select arrived_at, coordinator_id, id, 'actor', id::text, 'actor.admitted', null::jsonb, null::jsonb,
    null, 1
  from arrival join writer on writer.actor_id = arrival.id where is_new
  union all
  select arrived_at, coordinator_id, id, 'actor', id::text, 'membership.added', null,
    jsonb_build_object('accountId', person_id, 'role', 'administrator'), null, 2
  from arrival join writer on writer.actor_id = arrival.id where is_new`;

/** The reasons of the events that have one: what the initiative keeps, or will keep when it is archived. */
const REASONS: Readonly<Record<string, string>> = {
  returned: '(select return_reason from initiative where initiative.id = outline.id)',
  archived: `'${ARCHIVED_BECAUSE}'`,
};

const moved = (
  event: string,
  at: string,
  from: string,
  to: string,
  by = 'account_id',
  turn = 2,
) => `
  select ${at}, ${by}, owner_id, 'initiative', outline.id::text, 'initiative.${event}',
    jsonb_build_object('publicationState', '${from}'),
    jsonb_build_object('publicationState', '${to}'),
    ${REASONS[event] ?? 'null'},
    ${turn}
  from outline join writer on writer.actor_id = outline.owner_id where ${at} is not null`;

const PUBLICATION = [
  `select created_at, account_id, owner_id, 'initiative', outline.id::text, 'initiative.created', null::jsonb,
    null::jsonb, null::text, 1 from outline join writer on writer.actor_id = outline.owner_id`,
  moved('submitted', 'submitted_at', 'draft', 'submitted'),
  moved('returned', 'returned_at', 'submitted', 'returned', 'coordinator_id'),
  moved('published', 'published_at', 'submitted', 'published', 'coordinator_id'),
  moved('archived', 'archived_at', 'published', 'archived', 'account_id', 9),
].join(' union all ');

const CHANGED = `
  select changed_at, account_id, owner_id, 'initiative', outline.id::text, 'initiative.changed',
    case when first_end is not null then jsonb_build_object('endsOn', first_end) else '{}'::jsonb end
      || case when joining is not null then jsonb_build_object('municipalityCodes',
        (select jsonb_agg(code order by code) from unnest(codes) code where code <> joining))
        else '{}'::jsonb end,
    case when first_end is not null then jsonb_build_object('endsOn', ends_on) else '{}'::jsonb end
      || case when joining is not null then jsonb_build_object('municipalityCodes',
        (select jsonb_agg(code order by code) from unnest(codes) code))
        else '{}'::jsonb end,
    null, 3
  from outline_change join outline using (i) join writer on writer.actor_id = outline.owner_id`;

/** From the status that the report before it left behind. */
const REPORTED = `
  select filed_at, account_id, outline.owner_id, 'initiative', outline.id::text, 'status_report.filed',
    jsonb_build_object('workStatus', coalesce(
      lag(outline_report.work_status) over (partition by outline.i order by j),
      case when outline.work_status = 'planned' or outline.starts_on > outline.published_on then 'planned'
        else 'ongoing' end)),
    jsonb_build_object('workStatus', outline_report.work_status, 'reportId', outline_report.id,
      'supersedesId', null), null::text, 4
  from outline_report join outline using (i) join writer on writer.actor_id = outline.owner_id
  union all
  select corrected_at, account_id, owner_id, 'initiative', initiative_id::text,
    'status_report.corrected',
    jsonb_build_object('workStatus', (
      select last.work_status from outline_report last where last.i = outline_correction.i
        and last.filed_at <= corrected_at order by last.j desc limit 1)),
    jsonb_build_object('workStatus', work_status, 'reportId', correction_id, 'supersedesId', id),
    'Siffran för hur långt vi har kommit var fel i den första versionen.', 5
  from outline_correction join writer on writer.actor_id = outline_correction.owner_id`;

const review = (event: string, from: string, to: string, where: string) => `
  select reviewed_at${event === 'answered' ? ` + interval '5 days 3 hours'` : ''},
    ${event === 'answered' ? 'account_id' : 'coordinator_id'}, outline.owner_id, 'initiative', outline.id::text,
    'contribution.${event}',
    jsonb_build_object('contributionId', contribution.id, 'reviewState', '${from}'),
    jsonb_build_object('contributionId', contribution.id, 'reviewState', '${to}'),
    ${event === 'questioned' ? 'contribution.question' : 'null'}, 6
  from outline_effect join contribution on contribution.id = outline_effect.id join outline using (i)
    join writer on writer.actor_id = outline.owner_id
  where contribution.review_state ${where}`;

const REVIEWED = [
  review('questioned', 'open', 'questioned', `in ('questioned', 'answered')`),
  review('answered', 'questioned', 'answered', `= 'answered'`),
  review('accepted', 'open', 'accepted', `= 'accepted'`),
].join(' union all ');

const owned = (event: string, on: string, by: string, reason = 'null', where = 'true') => `
  select pg_temp.at(${on}, '${on} ' || outline_ownership.id), ${by}, outline_ownership.actor_id, 'action', code,
    ${event}, null::jsonb, jsonb_build_object('ownershipId', outline_ownership.id, 'role', role), ${reason}, 7
  from outline_ownership join writer on writer.actor_id = outline_ownership.actor_id
  where ${on} is not null and ${where}`;

const OWNED = [
  owned(
    `case when is_proposed then 'ownership.proposed' else 'ownership.claimed' end`,
    'opened_on',
    `case when is_proposed then coordinator_id else account_id end`,
  ),
  owned(`'ownership.confirmed'`, 'confirmed_on', 'coordinator_id'),
  owned(`'ownership.released'`, 'released_on', 'account_id', 'release_reason'),
].join(' union all ');

const ENTERED = `
  select min(recorded_at), account_id, null::uuid, 'series', series_id::text, 'series.added', null::jsonb,
    jsonb_build_object('measureCode', measure, 'placeCode', place_code, 'sex', sex, 'birth', birth,
      'ageGroup', age_group, 'unit', unit), null::text, 1
  from outline_value where is_new
  group by account_id, series_id, measure, place_code, sex, birth, age_group, unit
  union all
  select observation.recorded_at, account_id, null, 'series', series_id::text, 'observation.recorded', null,
    jsonb_build_object('period', period, 'revision', 1, 'value', observation.as_written, 'status', status,
      'source', source, 'method', method, 'note', note), null, 2
  from outline_value join observation using (series_id, period) where revision = 1`;
