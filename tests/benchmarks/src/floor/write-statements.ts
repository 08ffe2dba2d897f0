/** Statements of the floor's writes. `$body` stands for the place of what was sent, as jsonb. */

const links = (initiative: string, body: string) => `
  , actions as (
    insert into initiative_action (initiative_id, action_id, is_primary)
    select ${initiative}, action.id, (one ->> 'isPrimary')::boolean
    from jsonb_array_elements(${body} -> 'actions') one join action on action.code = one ->> 'code'
  ), places as (
    insert into initiative_municipality (initiative_id, municipality_code)
    select ${initiative}, code from jsonb_array_elements_text(${body} -> 'municipalityCodes') code
  ), funds as (
    insert into funding (initiative_id, position, source, amount, name)
    select ${initiative}, n, one ->> 'source', (one ->> 'amount')::numeric, one ->> 'name'
    from jsonb_array_elements(${body} -> 'funding') with ordinality given(one, n)
  ), stated as (
    insert into contribution (id, initiative_id, effect_goal_id, indicator_id, measure_id, direction, unit,
      expected, mechanism, confidence, by_year, position, counterfactual, evidence_url)
    select (one ->> 'id')::uuid, ${initiative}, effect_goal.id, indicator.id, measure.id,
      one ->> 'direction', one ->> 'unit', one -> 'expected', one ->> 'mechanism', one ->> 'confidence',
      (one ->> 'byYear')::int, n, one ->> 'counterfactual', one ->> 'evidenceUrl'
    from jsonb_array_elements(${body} -> 'contributions') with ordinality given(one, n)
      join effect_goal on effect_goal.code = one ->> 'effectGoalCode'
      left join indicator on indicator.code = one ->> 'indicatorCode'
      left join measure on measure.code = one ->> 'measureCode'
  )`;

/** A row of the history. */
const told = (event: string, account: string, from: string) => `
  , history as (
    insert into history_entry (account_id, actor_id, subject_type, subject_id, event, from_value, to_value)
    select ${account}, owner_actor_id, 'initiative', id::text, '${event}', ${from}
  )`;

const codes = (body: string, name: string) =>
  `array(select jsonb_array_elements_text(${body} -> '${name}'))`;

/** Of the person's own actor, admitted; no row where it is not. $1 body, $2 the person's actors, $3 account. */
export const CREATE = `
  with made as (
    insert into initiative (owner_actor_id, title, summary, description, place_scope, starts_on, ends_on,
      work_status, publication_state, contact_email, web_address, budget_total, reference_number,
      perspective_codes, agenda_goals, specialisation_codes, places_across_border, created_by)
    select actor.id, $1::jsonb ->> 'title', $1::jsonb ->> 'summary', $1::jsonb ->> 'description',
      $1::jsonb ->> 'placeScope', ($1::jsonb ->> 'startsOn')::date, ($1::jsonb ->> 'endsOn')::date,
      $1::jsonb ->> 'workStatus', 'draft', $1::jsonb ->> 'contactEmail', $1::jsonb ->> 'webAddress',
      ($1::jsonb ->> 'budgetTotal')::numeric, $1::jsonb ->> 'referenceNumber',
      ${codes('$1::jsonb', 'perspectiveCodes')}, ${codes('$1::jsonb', 'agendaGoals')}::int[],
      ${codes('$1::jsonb', 'specialisationCodes')}, ${codes('$1::jsonb', 'placesAcrossBorder')}, $3
    from actor where actor.id = ($1::jsonb ->> 'ownerActorId')::uuid and actor.state = 'admitted'
      and actor.id = any($2::uuid[])
    returning id, owner_actor_id
  )
  ${links('(select id from made)', '$1::jsonb')}
  ${told('initiative.created', '$3', 'null, null from made')}
  select id from made`;

/** $1 the initiative, $2 the version read, $3 the person's actors, $4 body; no row where one of these is not so. */
export const CHANGE = `
  update initiative set title = $4::jsonb ->> 'title', summary = $4::jsonb ->> 'summary',
    description = $4::jsonb ->> 'description', place_scope = $4::jsonb ->> 'placeScope',
    starts_on = ($4::jsonb ->> 'startsOn')::date, ends_on = ($4::jsonb ->> 'endsOn')::date,
    work_status = $4::jsonb ->> 'workStatus', contact_email = $4::jsonb ->> 'contactEmail',
    web_address = $4::jsonb ->> 'webAddress', budget_total = ($4::jsonb ->> 'budgetTotal')::numeric,
    reference_number = $4::jsonb ->> 'referenceNumber',
    perspective_codes = ${codes('$4::jsonb', 'perspectiveCodes')},
    agenda_goals = ${codes('$4::jsonb', 'agendaGoals')}::int[],
    specialisation_codes = ${codes('$4::jsonb', 'specialisationCodes')},
    places_across_border = ${codes('$4::jsonb', 'placesAcrossBorder')},
    updated_at = clock(), version = version + 1
  where id = $1 and version = $2 and owner_actor_id = any($3::uuid[]) and publication_state <> 'archived'
  returning id`;

/** The links that the new body has in place of the old; contributions that stay are left as they are. */
export const RELINK = `
  with gone_actions as (delete from initiative_action where initiative_id = $1
      and action_id not in (select action.id from action
        where code in (select one ->> 'code' from jsonb_array_elements($2::jsonb -> 'actions') one))),
    gone_places as (delete from initiative_municipality where initiative_id = $1
      and municipality_code not in (select jsonb_array_elements_text($2::jsonb -> 'municipalityCodes'))),
    gone_stated as (delete from contribution where initiative_id = $1
      and id not in (select (one ->> 'id')::uuid from jsonb_array_elements($2::jsonb -> 'contributions') one)),
    actions as (insert into initiative_action (initiative_id, action_id, is_primary)
      select $1, action.id, (one ->> 'isPrimary')::boolean
      from jsonb_array_elements($2::jsonb -> 'actions') one join action on action.code = one ->> 'code'
      where not exists (select from initiative_action
        where initiative_id = $1 and action_id = action.id)),
    places as (insert into initiative_municipality (initiative_id, municipality_code)
      select $1, code from jsonb_array_elements_text($2::jsonb -> 'municipalityCodes') code
      where not exists (select from initiative_municipality
        where initiative_id = $1 and municipality_code = code)),
    history as (insert into history_entry
        (account_id, actor_id, subject_type, subject_id, event, from_value, to_value)
      select $3, owner_actor_id, 'initiative', id::text, 'initiative.changed',
        jsonb_build_object('workStatus', 'ongoing'), jsonb_build_object('workStatus', work_status)
      from initiative where id = $1)
  select from initiative where id = $1`;

/** $1 the initiative, $2 the version read, $3 the person's actors, $4 account. */
export const SUBMIT = `
  with moved as (
    update initiative set publication_state = 'submitted', submitted_at = clock(), updated_at = clock(),
      version = version + 1
    where id = $1 and version = $2 and owner_actor_id = any($3::uuid[])
      and publication_state in ('draft', 'returned') and title <> '' and summary <> ''
      and exists (select from initiative_action where initiative_id = $1 and is_primary)
      and exists (select from actor where actor.id = owner_actor_id and state = 'admitted')
    returning id, owner_actor_id
  ) ${told('initiative.submitted', '$4', `'{"publicationState":"draft"}', '{"publicationState":"submitted"}' from moved`)}
  select id from moved`;

/** $1 the initiative, $2 the version read, $3 account. */
export const PUBLISH = `
  with moved as (
    update initiative set publication_state = 'published', published_at = clock(), updated_at = clock(),
      version = version + 1
    where id = $1 and version = $2 and publication_state = 'submitted'
    returning id, owner_actor_id
  ) ${told('initiative.published', '$3', `'{"publicationState":"submitted"}', '{"publicationState":"published"}' from moved`)}
  select id from moved`;

/** $1 the initiative, $2 the person's actors, $3 account. */
export const BEGIN_REPORT = `
  insert into status_report (initiative_id, state, period_from, period_to, work_status, done, achieved,
    deviations, next_steps, created_by)
  select id, 'draft', (select max(period_to) + 1 from status_report where initiative_id = $1), null,
    work_status, '', '', '', '', $3
  from initiative where id = $1 and owner_actor_id = any($2::uuid[]) and publication_state = 'published'
  returning id, version`;

/** $1 the report, $2 the version read, $3 the person's actors, $4 body. */
export const WRITE_REPORT = `
  update status_report set period_from = ($4::jsonb ->> 'periodFrom')::date,
    period_to = ($4::jsonb ->> 'periodTo')::date, work_status = $4::jsonb ->> 'workStatus',
    progress_percent = ($4::jsonb ->> 'progressPercent')::int, done = $4::jsonb ->> 'done',
    achieved = $4::jsonb ->> 'achieved', deviations = $4::jsonb ->> 'deviations',
    next_steps = $4::jsonb ->> 'nextSteps', updated_at = clock(), version = version + 1
  where id = $1 and version = $2 and state = 'draft' and exists (select from initiative
    where initiative.id = initiative_id and owner_actor_id = any($3::uuid[]))
  returning id, version`;

/** $1 the report, $2 the version read, $3 the person's actors, $4 account. */
export const FILE_REPORT = `
  with filed as (
    update status_report set state = 'filed', updated_at = clock(), version = version + 1,
      snapshot = (select jsonb_build_object('initiative',
          jsonb_build_object('title', initiative.title, 'owner', actor.name),
          'contributions', coalesce((select jsonb_agg(jsonb_build_object('id', c.id,
            'effectGoal', g.code, 'expected', c.expected, 'mechanism', c.mechanism) order by c.position)
            from contribution c join effect_goal g on g.id = c.effect_goal_id
            where c.initiative_id = initiative.id), '[]'))
        from initiative join actor on actor.id = owner_actor_id where initiative.id = initiative_id)
    where id = $1 and version = $2 and state = 'draft' and done <> '' and exists (select from initiative
      where initiative.id = initiative_id and owner_actor_id = any($3::uuid[]))
    returning initiative_id, work_status, version
  ), carried as (
    update initiative set work_status = filed.work_status,
      last_report_on = (clock() at time zone 'Europe/Stockholm')::date, updated_at = clock(),
      version = initiative.version + 1
    from filed where initiative.id = filed.initiative_id
    returning initiative.id, owner_actor_id
  ) ${told('status_report.filed', '$4', `null, jsonb_build_object('reportId', $1) from carried`)}
  select version from filed`;

/** $1 the code of the action, $2 body, $3 the actors that the person administers, $4 account. */
export const CLAIM = `
  with claimed as (
    insert into ownership (action_id, actor_id, role, state, note, opened_on)
    select action.id, actor.id, $2::jsonb ->> 'role', 'claimed', $2::jsonb ->> 'note',
      (clock() at time zone 'Europe/Stockholm')::date
    from action, actor where action.code = $1 and action.retired_at is null
      and actor.id = ($2::jsonb ->> 'actorId')::uuid and actor.state = 'admitted'
      and actor.id = any($3::uuid[])
    returning id, actor_id, role, state, note, opened_on, version
  ), history as (
    insert into history_entry (account_id, actor_id, subject_type, subject_id, event, to_value)
    select $4, actor_id, 'action', $1, 'ownership.claimed', jsonb_build_object('ownershipId', id)
    from claimed
  )
  select json_build_object('id', claimed.id, 'role', role, 'state', claimed.state, 'note', note,
    'openedOn', opened_on, 'version', claimed.version,
    'actor', json_build_object('id', actor.id, 'name', actor.name, 'type', actor.type),
    'action', (select json_build_object('code', code, 'text', text) from action where code = $1))::text
    as json
  from claimed join actor on actor.id = actor_id`;

export const RELEASE = `
  update ownership set state = 'released', released_on = (clock() at time zone 'Europe/Stockholm')::date,
    release_reason = $3, version = version + 1
  where id = $1 and version = $2 and state <> 'released'
  returning json_build_object('id', id, 'state', state)::text as json`;

/** $1 the code of the measure, $2 body, $3 account. */
export const OBSERVE = `
  with chosen as materialized (
    select series.id from series join measure on measure.id = series.measure_id
    where measure.code = $1 and series.place_code = $2::jsonb ->> 'placeCode'
      and series.sex is not distinct from $2::jsonb ->> 'sex'
      and series.birth is not distinct from $2::jsonb ->> 'birth'
      and series.age_group is not distinct from $2::jsonb ->> 'ageGroup'
      and series.unit = $2::jsonb ->> 'unit'
    for no key update of series
  ), recorded as (
    insert into observation (series_id, period, value, as_written, source, note, revision, origin, status,
      method, recorded_by)
    select chosen.id, $2::jsonb ->> 'period', ($2::jsonb ->> 'value')::numeric, $2::jsonb ->> 'value',
      $2::jsonb ->> 'source', nullif($2::jsonb ->> 'note', ''),
      coalesce((select max(revision) from observation where series_id = chosen.id
        and period = $2::jsonb ->> 'period'), 0) + 1,
      'hand', $2::jsonb ->> 'status', $2::jsonb ->> 'method', $3
    from chosen returning *
  ), history as (
    insert into history_entry (account_id, subject_type, subject_id, event, to_value)
    select $3, 'series', series_id::text, 'observation.recorded',
      jsonb_build_object('period', period, 'revision', revision, 'value', value) from recorded
  )
  select json_build_object('isRecorded', true, 'observation', json_build_object('period', period,
    'value', value::text, 'revision', revision, 'source', source, 'method', method))::text as json
  from recorded`;
