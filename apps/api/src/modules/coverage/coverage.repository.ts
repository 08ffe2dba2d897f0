import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '@samhandling/domain';
import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import { db, rowCount } from '../../schema/index.ts';
import {
  fromDescribedWork,
  fromWork,
  withWork,
  type ChosenActions,
  type CoverageTables,
} from './coverage-fragments.ts';
import { actorTypes, initiativeCounts, owners, places } from './facts-fragments.ts';

/** An action of the strategy with what its coverage is computed from, and whether it is asked for. */
export type ActionFactsRow = RowOf<typeof facts>;

export type CoverageCriteria = {
  readonly actor?: string;
  readonly q?: string;
  /** The coverage as it was at the end of this Swedish day; without it, as it is now. */
  readonly asOf?: CalendarDate;
};

/** Distinct published initiatives of an action, area or column; null stands for all of them. */
export type InitiativeCount = RowOf<typeof byColumn>;

/**
 * The facts of every chosen action, in the strategy's order, in one query. Each initiative counts once
 * for an action.
 *
 * Adding up is what grows with the county; when it is too slow these rows are kept between requests
 * behind a change number, and this is the one place to do it.
 */
const facts = shaped<ChosenActions & CoverageCriteria & { today: CalendarDate }>()(
  ({ actor, q, asOf, today, ...which }) =>
    fromDescribedWork(which, asOf, today)
      .with('counted', initiativeCounts)
      .with('places', places)
      .with('owners', owners)
      .with('types', actorTypes)
      .selectFrom('chosen')
      .leftJoin('counted', 'counted.action_id', 'chosen.id')
      .leftJoin('places', 'places.action_id', 'chosen.id')
      .leftJoin('owners', 'owners.action_id', 'chosen.id')
      .leftJoin('types', 'types.action_id', 'chosen.id')
      .select((eb) => [
        'chosen.code',
        'chosen.text',
        'chosen.area',
        'chosen.section',
        'counted.initiatives',
        'counted.effects',
        'counted.county_wide as countyWide',
        'counted.cross_border as crossBorder',
        orEmptyList(eb.ref('places.list')).as('municipalities'),
        orEmptyList(eb.ref('owners.list')).as('owners'),
        orEmptyList(eb.ref('types.list')).as('actorTypes'),
        sql<string[]>`coalesce(${eb.ref('owners.municipalities')}, '{}')`.as('ownerMunicipalities'),
        eb
          .and([...(actor ? [isOfActor(eb, actor)] : []), ...(q ? [hasWords(eb, q)] : [])])
          .$castTo<boolean>()
          .as('isAsked'),
      ])
      .orderBy('chosen.position'),
);

const orEmptyList = <Item>(list: Expression<Item[] | null>) => sql<Item[]>`coalesce(${list}, '[]')`;

type OfChosen = ExpressionBuilder<CoverageTables, 'chosen'>;

/** The actor owns the action or works on it. */
const isOfActor = (eb: OfChosen, actor: Expression<string>) =>
  eb.or([
    eb.exists(
      eb
        .selectFrom('ownership')
        .whereRef('ownership.action_id', '=', 'chosen.id')
        .where('ownership.actor_id', '=', actor)
        .where('ownership.state', '=', 'confirmed'),
    ),
    eb.exists(
      eb
        .selectFrom('work')
        .whereRef('work.action_id', '=', 'chosen.id')
        .where((work) =>
          work.or([
            work('work.owner_actor_id', '=', actor),
            work.exists(
              work
                .selectFrom('initiative_partner')
                .whereRef('initiative_partner.initiative_id', '=', 'work.id')
                .where('initiative_partner.actor_id', '=', actor),
            ),
          ]),
        ),
    ),
  ]);

/** The words stand in the action, inflected or nearly so. */
const hasWords = (eb: OfChosen, q: Expression<string>) => {
  const text = eb.ref('chosen.text');
  return sql<SqlBool>`(${eb.ref('chosen.code')} = lower(${q})
    or to_tsvector('swedish', ${text}) @@ websearch_to_tsquery('swedish', ${q})
    or strpos(lower(${text}), lower(${q})) > 0
    or word_similarity(unaccent(${q}), unaccent(${text})) >= 0.6)`;
};

/** Distinct initiatives that serve the chosen actions: of each area, and in all. */
const byArea = shaped<ChosenActions & { asOf?: CalendarDate | undefined }>()(({
  asOf,
  ...which
}) => {
  const served = withWork
    .selectFrom('work')
    .innerJoin('chosen', 'chosen.id', 'work.action_id')
    .select(['chosen.area_code as area', 'work.id'])
    .distinct();
  const inAll = withWork
    .selectFrom('initiative')
    .select([nothing.as('area'), rowCount.as('initiatives')])
    .where('initiative.id', 'in', (eb) => eb.selectFrom('work').select('work.id'));
  return fromWork(which, asOf)
    .selectFrom(served.as('served'))
    .select((eb) => [
      eb.ref('served.area').$castTo<string | null>().as('area'),
      rowCount.as('initiatives'),
    ])
    .groupBy('served.area')
    .unionAll(inAll);
});

const nothing = sql<string | null>`null`;

type Cell = Record<'area' | 'action' | 'id' | 'key', string>;

type Column = 'municipality' | 'actorType' | 'workStatus';

const servedInColumn = () =>
  withWork
    .selectFrom('work')
    .innerJoin('chosen', 'chosen.id', 'work.action_id')
    .select(['chosen.area_code as area', 'chosen.code as action', 'work.id']);

/** Which initiative stands in which row and column: the table `cell`. */
const CELLS: Record<Column, () => Expression<Cell>> = {
  municipality: () =>
    servedInColumn()
      .innerJoin('initiative_municipality', 'initiative_municipality.initiative_id', 'work.id')
      .select('initiative_municipality.municipality_code as key'),
  actorType: () =>
    servedInColumn()
      .innerJoin('actor', 'actor.id', 'work.owner_actor_id')
      .select('actor.type as key'),
  workStatus: () =>
    servedInColumn()
      .innerJoin('initiative', 'initiative.id', 'work.id')
      .select('initiative.work_status as key'),
};

const withCells = db.$extendTables<{ cell: Cell }>();

/** Distinct initiatives in each column, for each of the actions, each area and all of them. */
const byColumn = shaped<{ codes: readonly string[]; asOf?: CalendarDate | undefined }>()((
  { codes, asOf },
  column: Column,
) => {
  const ofAreas = withCells.selectFrom('cell').select(['area', 'key', 'id']).distinct();
  const ofAll = withCells.selectFrom('cell').select(['key', 'id']).distinct();
  return fromWork({ codes }, asOf)
    .with((cte) => cte('cell').materialized(), CELLS[column])
    .selectFrom('cell')
    .select((eb) => [
      eb.ref('cell.area').$castTo<string | null>().as('area'),
      eb.ref('cell.action').$castTo<string | null>().as('action'),
      'cell.key',
      rowCount.as('initiatives'),
    ])
    .groupBy(['cell.area', 'cell.action', 'cell.key'])
    .unionAll(
      db
        .selectFrom(ofAreas.as('of_area'))
        .select((eb) => [
          eb.ref('of_area.area').$castTo<string | null>().as('area'),
          nothing.as('action'),
          'of_area.key',
          rowCount.as('initiatives'),
        ])
        .groupBy(['of_area.area', 'of_area.key']),
    )
    .unionAll(
      db
        .selectFrom(ofAll.as('of_all'))
        .select([
          nothing.as('area'),
          nothing.as('action'),
          'of_all.key',
          rowCount.as('initiatives'),
        ])
        .groupBy('of_all.key'),
    );
});

/** Coverage counts published initiatives and ownerships that are not released: nothing else is public. */
@Injectable()
export class CoverageRepository {
  /** `today` is the day that timeliness is computed for: `asOf` where one is given. */
  findFacts(
    reader: Reader,
    which: ChosenActions,
    today: CalendarDate,
    { actor, q, asOf }: CoverageCriteria = {},
  ): Promise<ActionFactsRow[]> {
    return reader.rows(facts({ ...which, today, actor, q, asOf }));
  }

  countInitiatives(
    reader: Reader,
    which: ChosenActions,
    asOf?: CalendarDate,
  ): Promise<RowOf<typeof byArea>[]> {
    return reader.rows(byArea({ ...which, asOf }));
  }

  countByColumn(
    reader: Reader,
    column: Column,
    codes: readonly string[],
    asOf?: CalendarDate,
  ): Promise<InitiativeCount[]> {
    return reader.rows(byColumn({ codes, asOf }, column));
  }
}
