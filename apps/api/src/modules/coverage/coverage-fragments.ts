import type { ActorType, CalendarDate, PlaceScope, WorkStatus } from '@samhandling/domain';
import { type Expression, type InferResult, sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Places } from '../../platform/database/statement.ts';
import {
  anyWord,
  aspectConditions,
  areaRef,
  db,
  isOfStrategy,
  isOnSite,
  isPublished,
  isReportInForce,
  isWorkOf,
  type Of,
  type Tables,
} from '../../schema/index.ts';
import { isClaimed, statesEffect } from '../contribution/index.ts';
import { asItWas, type EarlierDay } from '../dated-initiative/index.ts';
import { isTimely, silentSince } from '../initiative/index.ts';

/**
 * Which actions: of an area, of a section, or of a strategy (the current one where nothing is said), as it
 * holds them now; or those with these codes, retired or not.
 */
export type ChosenActions = {
  strategy?: string | undefined;
  area?: string;
  section?: string;
  codes?: readonly string[];
};

/** The actions with their place in the strategy: the table `chosen`. */
const chosenActions = (which: Places<ChosenActions>) =>
  db
    .selectFrom('action')
    .innerJoin('section', 'section.id', 'action.section_id')
    .innerJoin('priority_area', 'priority_area.id', 'section.priority_area_id')
    .innerJoin('strategy', 'strategy.id', 'priority_area.strategy_id')
    .select(['action.id', 'action.code', 'action.text', 'action.position'])
    .select((eb) => [
      'priority_area.code as area_code',
      'section.code as section_code',
      areaRef(eb).as('area'),
      jsonBuildObject({
        code: eb.ref('section.code'),
        title: eb.ref('section.title'),
      }).as('section'),
    ])
    .where((eb) => isChosen(eb, which));

function isChosen(
  eb: Of<'action' | 'section' | 'priority_area' | 'strategy'>,
  { strategy, area, section, codes }: Places<ChosenActions>,
) {
  if (codes) return eb('action.code', '=', anyWord(codes));
  const isNow = eb('action.retired_at', 'is', null);
  if (area) return eb.and([isNow, eb('priority_area.code', '=', area)]);
  if (section) return eb.and([isNow, eb('section.code', '=', section)]);
  return eb.and([isNow, isOfStrategy(eb, strategy)]);
}

type Chosen = InferResult<ReturnType<typeof chosenActions>>[number];
const withChosen = db.$extendTables<{ chosen: Chosen }>();

/** Which published work is looked at; all of it where nothing is said. */
export type WorkSelection = {
  municipality?: string | undefined;
  actorType?: readonly ActorType[] | undefined;
  actor?: string | undefined;
  perspective?: readonly string[] | undefined;
  agendaGoal?: readonly number[] | undefined;
  specialisation?: readonly string[] | undefined;
};

/** Of a query, the part that selects work. */
export const selectionOf = ({
  municipality,
  actorType,
  actor,
  perspective,
  agendaGoal,
  specialisation,
}: WorkSelection): WorkSelection => ({
  municipality,
  actorType,
  actor,
  perspective,
  agendaGoal,
  specialisation,
});

const isForCounty = (eb: Of<'initiative'>) =>
  eb('initiative.place_scope', '=', sql.lit<PlaceScope>('county'));

/**
 * One row for each chosen action and published initiative of the selected work that serves it: the table
 * `work`. Of a municipality the work for the whole county is there too, and is not `is_selected`.
 */
const publishedWork = ({ municipality, actorType, actor, ...aspects }: Places<WorkSelection>) =>
  withChosen
    .selectFrom('initiative_action')
    .innerJoin('initiative', 'initiative.id', 'initiative_action.initiative_id')
    .innerJoin('actor', 'actor.id', 'initiative.owner_actor_id')
    .select(['initiative_action.action_id', 'initiative.id', 'initiative.owner_actor_id'])
    .select((eb) =>
      (municipality ? isOnSite(eb, municipality) : eb.lit(true))
        .$castTo<boolean>()
        .as('is_selected'),
    )
    .where(isPublished)
    .where('initiative_action.action_id', 'in', (eb) => eb.selectFrom('chosen').select('chosen.id'))
    .where((eb) =>
      eb.and([
        ...(municipality ? [eb.or([isForCounty(eb), isOnSite(eb, municipality)])] : []),
        ...(actorType ? [eb('actor.type', '=', anyWord(actorType))] : []),
        ...(actor ? [isWorkOf(eb, actor)] : []),
        ...aspectConditions(eb, aspects),
      ]),
    );

/** The same with what is counted of each initiative. */
const describedWork = (selection: Places<WorkSelection>, today: Expression<CalendarDate>) =>
  publishedWork(selection).select((eb) => [
    'initiative.work_status',
    'initiative.place_scope',
    'initiative.last_report_on',
    'initiative.ends_on',
    'actor.type as owner_type',
    silentSince(eb).as('silent_since'),
    isTimely(eb, ['overdue'], today).as('is_overdue'),
    isActiveOn(eb, today).as('is_active'),
    statesEffect(eb).as('is_stated'),
    hasSeenEffect(eb).as('is_seen'),
  ]);

/** The initiative is active ("pågår"): `isActive` of the domain, said in SQL. */
export const isActiveOn = (eb: Of<'initiative'>, today: Expression<CalendarDate>) =>
  eb.and([
    eb('initiative.work_status', '=', sql.lit<WorkStatus>('ongoing')),
    eb.not(isTimely(eb, ['overdue'], today)),
  ]);

/**
 * An effect counts that a filed report says was seen, unless a filed correction stands in its place, and
 * of a contribution that is not questioned.
 */
const hasSeenEffect = (eb: Of<'initiative'>) =>
  eb.exists(
    eb
      .selectFrom('status_report')
      .innerJoin('observed_effect', 'observed_effect.report_id', 'status_report.id')
      .innerJoin('contribution', 'contribution.id', 'observed_effect.contribution_id')
      .whereRef('status_report.initiative_id', '=', 'initiative.id')
      .where(isReportInForce)
      .where(isClaimed),
  );

type Work = InferResult<ReturnType<typeof publishedWork>>[number];
type DescribedWork = InferResult<ReturnType<typeof describedWork>>[number];

/** For parts of queries that begin with `fromWork` or `fromDescribedWork`. */
export const withWork = db.$extendTables<{ chosen: Chosen; work: Work }>();
export const withDescribedWork = db.$extendTables<{ chosen: Chosen; work: DescribedWork }>();
export type CoverageTables = Tables & { chosen: Chosen; work: Work };

const withChosenActions = (which: Places<ChosenActions>, asOf: EarlierDay) =>
  asItWas(asOf).with(
    (cte) => cte('chosen').materialized(),
    () => chosenActions(which),
  );

/** Begins a query with the tables `chosen` and `work`, as it was at the end of the day where one is given. */
export const fromWork = (
  which: Places<ChosenActions>,
  selection: Places<WorkSelection>,
  asOf: EarlierDay,
) =>
  withChosenActions(which, asOf).with(
    (cte) => cte('work').materialized(),
    () => publishedWork(selection),
  );

/** The same, with what is counted of each initiative. */
export const fromDescribedWork = (
  which: Places<ChosenActions>,
  selection: Places<WorkSelection>,
  asOf: EarlierDay,
  today: Expression<CalendarDate>,
) =>
  withChosenActions(which, asOf).with(
    (cte) => cte('work').materialized(),
    () => describedWork(selection, today),
  );

/** The same with active work only, of which nothing is told but where it is and whose. */
export const fromActiveWork = (which: Places<ChosenActions>, today: Expression<CalendarDate>) =>
  withChosenActions(which, undefined).with(
    (cte) => cte('work').materialized(),
    () =>
      publishedWork({})
        .select((eb) => eb.lit(true).$castTo<boolean>().as('is_active'))
        .where((eb) => isActiveOn(eb, today)),
  );
