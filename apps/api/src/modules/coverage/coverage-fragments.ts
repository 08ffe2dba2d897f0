import type { CalendarDate } from '@samhandling/domain';
import type { Expression, InferResult } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Places } from '../../platform/database/statement.ts';
import {
  anyWord,
  areaRef,
  db,
  isOfStrategy,
  isPublished,
  isReportInForce,
  type Of,
  type Tables,
} from '../../schema/index.ts';
import { isTimely, silentSince } from '../initiative/index.ts';
import { asItWas } from './as-it-was.ts';

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

/** One row for each chosen action and published initiative that serves it: the table `work`. */
const publishedWork = () =>
  withChosen
    .selectFrom('initiative_action')
    .innerJoin('initiative', 'initiative.id', 'initiative_action.initiative_id')
    .innerJoin('actor', 'actor.id', 'initiative.owner_actor_id')
    .select(['initiative_action.action_id', 'initiative.id', 'initiative.owner_actor_id'])
    .where(isPublished)
    .where('initiative_action.action_id', 'in', (eb) =>
      eb.selectFrom('chosen').select('chosen.id'),
    );

/** The same with what is counted of each initiative. */
const describedWork = (today: Expression<CalendarDate>) =>
  publishedWork().select((eb) => [
    'initiative.work_status',
    'initiative.place_scope',
    'initiative.last_report_on',
    'actor.type as owner_type',
    silentSince(eb).as('silent_since'),
    isTimely(eb, ['overdue'], today).as('is_overdue'),
    eb
      .exists(
        eb.selectFrom('contribution').whereRef('contribution.initiative_id', '=', 'initiative.id'),
      )
      .as('is_stated'),
    hasSeenEffect(eb).as('is_seen'),
  ]);

/** An effect counts that a filed report says was seen, unless a filed correction stands in its place. */
const hasSeenEffect = (eb: Of<'initiative'>) =>
  eb.exists(
    eb
      .selectFrom('status_report')
      .innerJoin('observed_effect', 'observed_effect.report_id', 'status_report.id')
      .whereRef('status_report.initiative_id', '=', 'initiative.id')
      .where(isReportInForce),
  );

type Work = InferResult<ReturnType<typeof publishedWork>>[number];
type DescribedWork = InferResult<ReturnType<typeof describedWork>>[number];

/** For parts of queries that begin with `fromWork` or `fromDescribedWork`. */
export const withWork = db.$extendTables<{ chosen: Chosen; work: Work }>();
export const withDescribedWork = db.$extendTables<{ chosen: Chosen; work: DescribedWork }>();
export type CoverageTables = Tables & { chosen: Chosen; work: Work };

type AsOf = Expression<CalendarDate> | undefined;

const withChosenActions = (which: Places<ChosenActions>, asOf: AsOf) =>
  (asOf ? asItWas(asOf) : db).with(
    (cte) => cte('chosen').materialized(),
    () => chosenActions(which),
  );

/** Begins a query with the tables `chosen` and `work`, as it was at the end of the day where one is given. */
export const fromWork = (which: Places<ChosenActions>, asOf: AsOf) =>
  withChosenActions(which, asOf).with((cte) => cte('work').materialized(), publishedWork);

/** The same, with what is counted of each initiative. */
export const fromDescribedWork = (
  which: Places<ChosenActions>,
  asOf: AsOf,
  today: Expression<CalendarDate>,
) =>
  withChosenActions(which, asOf).with(
    (cte) => cte('work').materialized(),
    () => describedWork(today),
  );
