import { initiativeFieldsSchema } from '@samhandling/contract';
import { type Expression, sql } from 'kysely';
import { jsonArrayFrom, jsonBuildObject } from 'kysely/helpers/postgres';
import { actorRef, db, exact, fieldsOf, inSwedish, type Of } from '../../schema/index.ts';
import { partnershipsOf } from '../partnership/index.ts';

/** What its owner writes in the initiative's own row, and what the product keeps beside it. */
export const initiativeFields = fieldsOf('initiative', initiativeFieldsSchema, [
  'id',
  'publication_state',
  'return_reason',
  'last_report_on',
  'is_example',
  'created_by',
  'submitted_at',
  'published_at',
  'archived_at',
  'archive_reason',
  'created_at',
  'updated_at',
  'version',
  'words',
]);

/** What an initiative names of municipalities, by name. */
export const municipalitiesOf = (eb: Of<'initiative'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('initiative_municipality')
      .innerJoin('municipality', 'municipality.code', 'initiative_municipality.municipality_code')
      .select(['municipality.code', 'municipality.name'])
      .whereRef('initiative_municipality.initiative_id', '=', 'initiative.id')
      .orderBy((place) => inSwedish(place.ref('municipality.name'))),
  );

/** The actions that an initiative serves, with their place in the strategy. */
export const servedActionsOf = (eb: Of<'initiative'>) =>
  eb
    .selectFrom('initiative_action')
    .innerJoin('action', 'action.id', 'initiative_action.action_id')
    .innerJoin('section', 'section.id', 'action.section_id')
    .innerJoin('priority_area', 'priority_area.id', 'section.priority_area_id')
    .whereRef('initiative_action.initiative_id', '=', 'initiative.id');

const actionsOf = (eb: Of<'initiative'>) =>
  jsonArrayFrom(
    servedActionsOf(eb)
      .select((served) => [
        'action.code',
        'action.text',
        'priority_area.code as areaCode',
        'initiative_action.is_primary as isPrimary',
        served('action.retired_at', 'is not', null).$castTo<boolean>().as('isRetired'),
        jsonBuildObject({
          code: served.ref('priority_area.code'),
          title: served.ref('priority_area.title'),
          position: served.ref('priority_area.position'),
        }).as('area'),
        jsonBuildObject({
          code: served.ref('section.code'),
          title: served.ref('section.title'),
        }).as('section'),
      ])
      .orderBy('initiative_action.is_primary', 'desc')
      .orderBy('action.position'),
  );

const fundingOf = (eb: Of<'initiative'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('funding')
      .select((funding) => [
        'funding.source',
        exact(funding.ref('funding.amount')).as('amount'),
        'funding.name',
      ])
      .whereRef('funding.initiative_id', '=', 'initiative.id')
      .orderBy('funding.position'),
  );

/**
 * What the strategies list, as the column `item`. Perspectives, areas of specialisation and Agenda goals
 * have no tables: they are words of the strategy's document.
 */
export const itemsOfStrategies = (list: 'perspectives' | 'specialisations') =>
  db
    .selectFrom('strategy')
    .select((eb) => sql`jsonb_array_elements(${eb.ref(`strategy.${list}`)})`.as('item'));

/** Those of the strategies' items that are chosen, in the order of the choice. */
const chosenItems = (
  list: Parameters<typeof itemsOfStrategies>[0],
  codes: Expression<readonly string[]>,
) =>
  sql<{ code: string; title: string }[]>`coalesce((
    select json_agg(json_build_object('code', item ->> 'code', 'title', item ->> 'title') order by place)
    from unnest(${codes}) with ordinality as chosen (code, place)
      join (${itemsOfStrategies(list)}) known on known.item ->> 'code' = chosen.code
    where cardinality(${codes}) > 0), '[]')`;

const agendaOf = (eb: Of<'initiative'>) => {
  const known = eb
    .selectFrom('strategy')
    .select(({ ref }) => sql`jsonb_array_elements(${ref('strategy.agenda_goals')})`.as('goal'))
    .where('strategy.is_current', '=', true);
  return sql<{ number: number; title: string }[]>`coalesce((
    select json_agg(json_build_object('number', number, 'title', coalesce((
        select goal ->> 'name' from (${known}) known
        where (goal ->> 'number')::int = number limit 1), '')) order by number)
    from unnest(${eb.ref('initiative.agenda_goals')}) number), '[]')`;
};

/** Initiatives with everything that their owners write, but for their contributions. */
export const writtenInitiatives = () =>
  db
    .selectFrom('initiative')
    .innerJoin('actor', 'actor.id', 'initiative.owner_actor_id')
    .select(initiativeFields.columns)
    .select((eb) => [
      'initiative.id',
      'initiative.version',
      actorRef(eb).as('owner'),
      partnershipsOf(eb).as('partnerships'),
      municipalitiesOf(eb).as('municipalities'),
      actionsOf(eb).as('actions'),
      fundingOf(eb).as('funding'),
      chosenItems('perspectives', eb.ref('initiative.perspective_codes')).as('perspectives'),
      agendaOf(eb).as('agenda'),
      chosenItems('specialisations', eb.ref('initiative.specialisation_codes')).as(
        'specialisations',
      ),
    ]);
