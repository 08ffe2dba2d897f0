import { Injectable } from '@nestjs/common';
import type { InitiativePage, InitiativeRow } from '@samhandling/contract';
import { ASPECT_KINDS, stockholmDate, type CalendarDate } from '@samhandling/domain';
import { type ExpressionBuilder, type InferResult, sql } from 'kysely';
import { jsonArrayFrom, jsonBuildObject } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { mapPage, pageFrom, type PageRowOf } from '../../platform/database/page.ts';
import { shaped } from '../../platform/database/statement.ts';
import {
  acceptedPartnersOf,
  actorRef,
  aspectsOfStrategy,
  db,
  inOrderOfKinds,
  instant,
  type Of,
  type Tables,
  withTotal,
} from '../../schema/index.ts';
import { municipalitiesOf, servedActionsOf } from './initiative-fragments.ts';
import type { InitiativeFilter, InitiativeForm } from './initiative-filter.ts';
import { idsInOrder, matchedIds, type ListPart } from './initiative-list.ts';
import { inOrder } from './initiative-order.ts';
import { presentTimeliness } from './initiative-timeliness.ts';

type StoredRow = PageRowOf<typeof listed>;

type Aspects = InferResult<ReturnType<typeof aspectsOfStrategy>>[number];

type Paging = { readonly page: number; readonly limit: number };

const countOfRows = () => sql<number>`count(*)::int`.as('count');

const primaryActionOf = (eb: Of<'initiative'>) =>
  servedActionsOf(eb)
    .select((served) =>
      jsonBuildObject({
        code: served.ref('action.code'),
        text: served.ref('action.text'),
        areaCode: served.ref('priority_area.code'),
      }).as('action'),
    )
    .where('initiative_action.is_primary', '=', true);

const actionCountOf = (eb: Of<'initiative'>) =>
  eb
    .selectFrom('initiative_action')
    .select(countOfRows)
    .whereRef('initiative_action.initiative_id', '=', 'initiative.id');

/** The effect goals that an initiative says it contributes to, each once. */
const effectGoalsOf = (eb: Of<'initiative'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('effect_goal')
      .innerJoin('priority_area', 'priority_area.id', 'effect_goal.priority_area_id')
      .select(['effect_goal.code', 'effect_goal.title', 'priority_area.code as areaCode'])
      .where('effect_goal.id', 'in', (effectGoal) =>
        effectGoal
          .selectFrom('contribution')
          .select('contribution.effect_goal_id')
          .whereRef('contribution.initiative_id', '=', 'initiative.id'),
      )
      .orderBy('effect_goal.position'),
  );

/** The aspects that an initiative says it is for, of those that the query has as the table `aspect`. */
const aspectsOf = (eb: ExpressionBuilder<Tables & { aspect: Aspects }, 'initiative'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('aspect')
      .select(['aspect.kind', 'aspect.code', 'aspect.title', 'aspect.short_title as shortTitle'])
      .where((aspect) => {
        const named = {
          perspective: aspect.ref('initiative.perspective_codes'),
          agenda_goal: sql`${aspect.ref('initiative.agenda_goals')}::text[]`,
          specialisation: aspect.ref('initiative.specialisation_codes'),
        };
        return aspect.or(
          ASPECT_KINDS.map((kind) =>
            aspect.and([
              aspect('aspect.kind', '=', sql.lit(kind)),
              aspect('aspect.code', '=', sql<string>`any(${named[kind]})`),
            ]),
          ),
        );
      })
      .orderBy((aspect) => inOrderOfKinds(aspect.ref('aspect.kind')))
      .orderBy('aspect.position'),
  );

/**
 * One page and the count to the bound, in one query. The page's ids are found first, so that the
 * links are read for the rows of the page only.
 */
// With 100,000 initiatives the one plan that is kept for all words took up to twice as long.
const listed = shaped<InitiativeFilter & ListPart>({
  plannedEachTimeWith: ['prefixes', 'meaning'],
  writtenOut: ['limit'],
})((given, form: InitiativeForm) => {
  const rows = db
    .with((cte) => cte('aspect').materialized(), aspectsOfStrategy)
    .with(
      (cte) => cte('chosen').materialized(),
      () => idsInOrder(given, form),
    )
    .selectFrom('chosen')
    .innerJoin('initiative', 'initiative.id', 'chosen.id')
    .innerJoin('actor', 'actor.id', 'initiative.owner_actor_id')
    .select((eb) =>
      sql<string>`row_number() over (order by ${inOrder(eb, form.order, given)})`.as('_position'),
    )
    .select([
      'initiative.id',
      'initiative.title',
      'initiative.summary',
      'initiative.place_scope as placeScope',
      'initiative.places_across_border as placesAcrossBorder',
      'initiative.starts_on as startsOn',
      'initiative.ends_on as endsOn',
      'initiative.work_status as workStatus',
      'initiative.publication_state as publicationState',
      'initiative.last_report_on as lastReportOn',
      'initiative.published_at as publishedAt',
      'initiative.is_example as isExample',
    ])
    .select((eb) => [
      actorRef(eb).as('owner'),
      acceptedPartnersOf(eb).select(countOfRows).$asScalar().$notNull().as('partnerCount'),
      municipalitiesOf(eb).as('municipalities'),
      primaryActionOf(eb).as('primaryAction'),
      actionCountOf(eb).$asScalar().$notNull().as('actionCount'),
      effectGoalsOf(eb).as('effectGoals'),
      aspectsOf(eb).as('aspects'),
      instant(eb.ref('initiative.updated_at')).as('updatedAt'),
    ]);
  return withTotal(rows, sql`select from matched`, { matched: matchedIds(given, form) });
});

/** Initiatives as lists show them; every list of the product reads them here. */
@Injectable()
export class InitiativeRows {
  async list(
    reader: Reader,
    filter: InitiativeFilter,
    form: InitiativeForm,
    paging: Paging,
  ): Promise<InitiativePage> {
    const { page, limit } = paging;
    const offset = page > 1 ? (page - 1) * limit : undefined;
    const rows = await reader.rows(listed({ ...filter, limit, offset }, form));
    const today = stockholmDate(new Date());
    return mapPage(pageFrom<StoredRow>(rows, paging), (row) => presentRow(row, today));
  }
}

function presentRow(row: StoredRow, today: CalendarDate): InitiativeRow {
  return {
    id: row.id,
    title: row.title,
    summary: row.summary,
    owner: row.owner,
    partnerCount: row.partnerCount,
    placeScope: row.placeScope,
    placesAcrossBorder: row.placesAcrossBorder,
    municipalities: row.municipalities,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    workStatus: row.workStatus,
    publicationState: row.publicationState,
    lastReportOn: row.lastReportOn,
    ...presentTimeliness(row, today),
    primaryAction: row.primaryAction,
    actionCount: row.actionCount,
    effectGoals: row.effectGoals,
    aspects: row.aspects,
    isExample: row.isExample,
    updatedAt: row.updatedAt,
  };
}
