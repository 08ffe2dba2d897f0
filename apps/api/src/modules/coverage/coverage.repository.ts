import { Injectable } from '@nestjs/common';
import type { MatrixQuery } from '@samhandling/contract';
import type { CalendarDate } from '@samhandling/domain';
import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import { db, isAcceptedPartner, rowCount, sites } from '../../schema/index.ts';
import { isClaimed } from '../contribution/index.ts';
import {
  fromActiveWork,
  fromDescribedWork,
  fromWork,
  isActiveOn,
  withDescribedWork,
  withWork,
  type ChosenActions,
  type CoverageTables,
  selectionOf,
  type WorkSelection,
} from './coverage-fragments.ts';
import { activeSites, actorTypes, initiativeCounts, owners } from './facts-fragments.ts';

/** An action of the strategy with what its coverage is computed from, and whether it is asked for. */
export type ActionFactsRow = RowOf<typeof facts>;

/** Which work is looked at, and which actions are asked for. */
export type CoverageCriteria = WorkSelection & {
  readonly q?: string | undefined;
  /** The coverage as it was at the end of this Swedish day; without it, as it is now. */
  readonly asOf?: CalendarDate | undefined;
};

/** Distinct published initiatives of an area, and the active of them; null stands for all areas. */
export type AreaCount = RowOf<typeof byArea>;

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
  ({ strategy, area, section, codes, q, asOf, today, ...selection }) =>
    fromDescribedWork({ strategy, area, section, codes }, selection, asOf, today)
      .with('counted', initiativeCounts)
      .with('sites', activeSites)
      .with('owners', owners)
      .with('types', actorTypes)
      .selectFrom('chosen')
      .leftJoin('counted', 'counted.action_id', 'chosen.id')
      .leftJoin('sites', 'sites.action_id', 'chosen.id')
      .leftJoin('owners', 'owners.action_id', 'chosen.id')
      .leftJoin('types', 'types.action_id', 'chosen.id')
      .select((eb) => [
        'chosen.code',
        'chosen.text',
        'chosen.area',
        'chosen.section',
        'counted.initiatives',
        'counted.effects',
        'counted.active',
        orEmptyList(eb.ref('sites.list')).as('sites'),
        orEmptyList(eb.ref('owners.list')).as('owners'),
        orEmptyList(eb.ref('types.list')).as('actorTypes'),
        eb
          .and([
            ...(selection.actor ? [isOfActor(eb, selection.actor)] : []),
            ...(q ? [hasWords(eb, q)] : []),
          ])
          .$castTo<boolean>()
          .as('isAsked'),
      ])
      .orderBy('chosen.position'),
);

/** Of every action of the current strategy: where its active work is on site. */
const activeSitesOfAll = shaped<{ today: CalendarDate }>()(({ today }) =>
  fromActiveWork({}, today)
    .with('sites', activeSites)
    .selectFrom('chosen')
    .leftJoin('sites', 'sites.action_id', 'chosen.id')
    .select((eb) => orEmptyList(eb.ref('sites.list')).as('sites')),
);

/**
 * The actors that do something for an action: those that lead active work or take part in it, and its
 * confirmed owners, each once. Only asked for one action at a time, since partners are many.
 */
const contributors = shaped<{ code: string; today: CalendarDate }>()(({ code, today }) => {
  const leads = withWork.selectFrom('work').select('work.owner_actor_id as id');
  const partners = withWork
    .selectFrom('initiative_partner')
    .innerJoin('work', 'work.id', 'initiative_partner.initiative_id')
    .select('initiative_partner.actor_id as id')
    .where(isAcceptedPartner);
  const confirmed = withWork
    .selectFrom('ownership')
    .innerJoin('chosen', 'chosen.id', 'ownership.action_id')
    .select('ownership.actor_id as id')
    .where('ownership.state', '=', 'confirmed');
  return fromActiveWork({ codes: sql`array[${code}]` }, today)
    .selectFrom(leads.union(partners).union(confirmed).as('contributor'))
    .select(rowCount.as('count'));
});

const orEmptyList = <Item>(list: Expression<Item[] | null>) => sql<Item[]>`coalesce(${list}, '[]')`;

type OfChosen = ExpressionBuilder<CoverageTables, 'chosen'>;

/** The actor owns the action, or its work is among the selected. */
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
        .where('work.is_selected', '=', true),
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

/** Distinct initiatives of the selected work that serve the chosen actions, and the active ones: of each area, and in all. */
const byArea = shaped<
  ChosenActions & WorkSelection & { today: CalendarDate; asOf?: CalendarDate | undefined }
>()(({ strategy, area, section, codes, today, asOf, ...selection }) => {
  const served = withWork
    .selectFrom('work')
    .innerJoin('chosen', 'chosen.id', 'work.action_id')
    .innerJoin('initiative', 'initiative.id', 'work.id')
    .select(['chosen.area_code as area', 'work.id'])
    .select((eb) => isActiveOn(eb, today).as('is_active'))
    .where('work.is_selected', '=', true)
    .distinct();
  const inAll = withWork
    .selectFrom('initiative')
    .select([nothing.as('area'), rowCount.as('initiatives')])
    .select((eb) => countWhere(isActiveOn(eb, today)).as('active'))
    .where('initiative.id', 'in', (eb) =>
      eb.selectFrom('work').select('work.id').where('work.is_selected', '=', true),
    );
  return fromWork({ strategy, area, section, codes }, selection, asOf)
    .selectFrom(served.as('served'))
    .select((eb) => [
      eb.ref('served.area').$castTo<string | null>().as('area'),
      rowCount.as('initiatives'),
      countWhere(eb.ref('served.is_active')).as('active'),
    ])
    .groupBy('served.area')
    .unionAll(inAll);
});

const nothing = sql<string | null>`null`;

const countWhere = (condition: Expression<SqlBool>) =>
  sql<number>`count(*) filter (where ${condition})::int`;

type Cell = Record<'area' | 'section' | 'action' | 'id' | 'key', string>;

type Column = MatrixQuery['columns'];

const servedInColumn = () =>
  withDescribedWork
    .selectFrom('work')
    .innerJoin('chosen', 'chosen.id', 'work.action_id')
    .select(['chosen.area_code as area', 'chosen.section_code as section'])
    .select(['chosen.code as action', 'work.id'])
    .where('work.is_selected', '=', true);

const activeInColumn = () => servedInColumn().where('work.is_active', '=', true);

/** Which initiative stands in which row and column: the table `cell`. */
const CELLS: Record<Column, () => Expression<Cell>> = {
  municipality: () =>
    activeInColumn()
      .innerJoin(sites().as('site'), 'site.initiative_id', 'work.id')
      .select('site.code as key'),
  actorType: () => activeInColumn().select('work.owner_type as key'),
  workStatus: () => servedInColumn().select('work.work_status as key'),
  effectGoal: () =>
    activeInColumn()
      .innerJoin('contribution', 'contribution.initiative_id', 'work.id')
      .innerJoin('effect_goal', 'effect_goal.id', 'contribution.effect_goal_id')
      .select('effect_goal.code as key')
      .where(isClaimed)
      .distinct(),
};

const withCells = db.$extendTables<{ in_column: Cell; cell: Cell }>();

/** The key under which the distinct initiatives of all columns are counted, those in none of them too. */
export const EVERY_COLUMN = '';

const inEveryColumn = (column: Column) =>
  (column === 'workStatus' ? servedInColumn() : activeInColumn()).select(
    sql<string>`${EVERY_COLUMN}`.as('key'),
  );

/** Distinct initiatives in each column, for each of the actions, sections and areas, and for all of them. */
const byColumn = shaped<
  WorkSelection & {
    codes: readonly string[];
    asOf?: CalendarDate | undefined;
    today: CalendarDate;
  }
>()(({ codes, asOf, today, ...selection }, column: Column) => {
  const distinct = withCells.selectFrom('cell').select(['key', 'id']).distinct();
  return fromDescribedWork({ codes }, selection, asOf, today)
    .with((cte) => cte('in_column').materialized(), CELLS[column])
    .with(
      (cte) => cte('cell').materialized(),
      () => withCells.selectFrom('in_column').selectAll().unionAll(inEveryColumn(column)),
    )
    .selectFrom('cell')
    .select((eb) => [
      eb.ref('cell.area').$castTo<string | null>().as('area'),
      eb.ref('cell.section').$castTo<string | null>().as('section'),
      eb.ref('cell.action').$castTo<string | null>().as('action'),
      'cell.key',
      rowCount.as('initiatives'),
    ])
    .groupBy(['cell.area', 'cell.section', 'cell.action', 'cell.key'])
    .unionAll(
      db
        .selectFrom(distinct.select(['area', 'section']).as('of_section'))
        .select((eb) => [
          eb.ref('of_section.area').$castTo<string | null>().as('area'),
          eb.ref('of_section.section').$castTo<string | null>().as('section'),
          nothing.as('action'),
          'of_section.key',
          rowCount.as('initiatives'),
        ])
        .groupBy(['of_section.area', 'of_section.section', 'of_section.key']),
    )
    .unionAll(
      db
        .selectFrom(distinct.select('area').as('of_area'))
        .select((eb) => [
          eb.ref('of_area.area').$castTo<string | null>().as('area'),
          nothing.as('section'),
          nothing.as('action'),
          'of_area.key',
          rowCount.as('initiatives'),
        ])
        .groupBy(['of_area.area', 'of_area.key']),
    )
    .unionAll(
      db
        .selectFrom(distinct.as('of_all'))
        .select([
          nothing.as('area'),
          nothing.as('section'),
          nothing.as('action'),
          'of_all.key',
          rowCount.as('initiatives'),
        ])
        .groupBy('of_all.key'),
    );
});

/** The effect goals of the current strategy, in its order. */
const currentEffectGoals = shaped<object>()(() =>
  db
    .selectFrom('effect_goal')
    .innerJoin('priority_area', 'priority_area.id', 'effect_goal.priority_area_id')
    .innerJoin('strategy', 'strategy.id', 'priority_area.strategy_id')
    .select(['effect_goal.code', 'effect_goal.title as name'])
    .where('strategy.is_current', '=', true)
    .where('effect_goal.retired_at', 'is', null)
    .orderBy('effect_goal.position'),
);

/** Coverage counts published initiatives and ownerships that are not released: nothing else is public. */
@Injectable()
export class CoverageRepository {
  /** `today` is the day that timeliness is computed for: `asOf` where one is given. */
  findFacts(
    reader: Reader,
    which: ChosenActions,
    today: CalendarDate,
    { q, asOf, ...query }: CoverageCriteria = {},
  ): Promise<ActionFactsRow[]> {
    return reader.rows(facts({ ...which, ...selectionOf(query), today, q, asOf }));
  }

  findActiveSites(reader: Reader, today: CalendarDate): Promise<RowOf<typeof activeSitesOfAll>[]> {
    return reader.rows(activeSitesOfAll({ today }));
  }

  async countContributors(reader: Reader, code: string, today: CalendarDate): Promise<number> {
    return (await reader.onlyRow(contributors({ code, today }))).count;
  }

  countInitiatives(
    reader: Reader,
    which: ChosenActions,
    today: CalendarDate,
    { asOf, ...query }: CoverageCriteria = {},
  ): Promise<AreaCount[]> {
    return reader.rows(byArea({ ...which, ...selectionOf(query), today, asOf }));
  }

  countByColumn(
    reader: Reader,
    column: Column,
    codes: readonly string[],
    today: CalendarDate,
    { asOf, ...query }: CoverageCriteria,
  ): Promise<InitiativeCount[]> {
    return reader.rows(byColumn({ ...selectionOf(query), codes, today, asOf }, column));
  }

  listEffectGoals(reader: Reader): Promise<RowOf<typeof currentEffectGoals>[]> {
    return reader.rows(currentEffectGoals({}));
  }
}
