import { contributionFieldsSchema } from '@samhandling/contract';
import { CONTRIBUTION_REVIEW_STATES, isClaimed as isStateClaimed } from '@samhandling/domain';
import { sql, type Expression, type InferResult } from 'kysely';
import { jsonArrayFrom, jsonBuildObject, jsonObjectFrom } from 'kysely/helpers/postgres';
import {
  breakdownsOf,
  db,
  exact,
  existsForRow,
  fieldsOf,
  instant,
  isReportInForce,
  type Of,
  swedishDay,
} from '../../schema/index.ts';
import { filesOfContribution } from '../evidence-file/index.ts';

/** A contribution as it is stored, before anybody's abilities are known. */
export type StoredContribution = InferResult<ReturnType<typeof storedContributions>>[number];

/** What its owner writes in the contribution's own row, and what the product keeps beside it. */
export const contributionFields = fieldsOf('contribution', contributionFieldsSchema, [
  'id',
  'initiative_id',
  'effect_goal_id',
  'indicator_id',
  'measure_id',
  'position',
  'review_state',
  'question',
  'review_changed_at',
  'version',
]);

/** The observed effects of a contribution, from filed reports that no correction replaces. */
export const effectsInForce = (eb: Of<'contribution'>) =>
  eb
    .selectFrom('observed_effect')
    .innerJoin('status_report', 'status_report.id', 'observed_effect.report_id')
    .whereRef('observed_effect.contribution_id', '=', 'contribution.id')
    .where(isReportInForce);

/** Whether a filed report that no correction replaces says what was observed. */
export const hasObservedEffect = (eb: Of<'contribution'>) => eb.exists(effectsInForce(eb));

/** The contribution counts in public figures: `isClaimed` of the domain, said in SQL. */
export const isClaimed = (eb: Of<'contribution'>) =>
  eb('contribution.review_state', 'in', CONTRIBUTION_REVIEW_STATES.filter(isStateClaimed));

const claimedContributionsOf = (eb: Of<'initiative'>) =>
  eb
    .selectFrom('contribution')
    .innerJoin('effect_goal', 'effect_goal.id', 'contribution.effect_goal_id')
    .innerJoin('priority_area', 'priority_area.id', 'effect_goal.priority_area_id')
    .whereRef('contribution.initiative_id', '=', 'initiative.id')
    .where(isClaimed);

const claimedOf = (eb: Of<'initiative'>) =>
  eb
    .selectFrom('contribution')
    .whereRef('contribution.initiative_id', '=', 'initiative.id')
    .where(isClaimed);

/** Whether an initiative says what it is to change, in something that is not questioned. */
export const statesEffect = (eb: Of<'initiative'>) => eb.exists(claimedOf(eb));

/** The same, asked for each row by itself. */
export const statesEffectForRow = (eb: Of<'initiative'>) => existsForRow(claimedOf(eb));

/** Whether an initiative says that it contributes to the effect goal, and is not questioned. */
export const contributesTo = (eb: Of<'initiative'>, effectGoalCode: Expression<string>) =>
  eb.exists(claimedContributionsOf(eb).where('effect_goal.code', '=', effectGoalCode));

/** Whether it contributes to any effect goal of the priority area. */
export const contributesToArea = (eb: Of<'initiative'>, areaCode: Expression<string>) =>
  eb.exists(
    claimedContributionsOf(eb)
      .where('priority_area.code', '=', areaCode)
      .where('effect_goal.retired_at', 'is', null),
  );
/** The end of the period that the report is about, else the day on which it was filed. */
export const observedOn = (eb: Of<'status_report'>) =>
  sql<string>`coalesce(${eb.ref('status_report.period_to')},
    ${swedishDay(eb.ref('status_report.filed_at'))})`;

/** Latest first. */
const observedOf = (eb: Of<'contribution'>) =>
  jsonArrayFrom(
    effectsInForce(eb)
      .select((effect) => [
        'observed_effect.contribution_id as contributionId',
        'observed_effect.sex',
        'observed_effect.birth',
        exact(effect.ref('observed_effect.value')).as('value'),
        'observed_effect.unit',
        'observed_effect.note',
        'observed_effect.evidence_url as evidenceUrl',
        'observed_effect.confidence',
        'status_report.id as reportId',
        observedOn(effect).as('observedOn'),
      ])
      .orderBy('status_report.filed_at', 'desc')
      .orderBy('observed_effect.position'),
  );

/** The splits of the contribution's measure; without one, of the only measure of its indicator. */
export const measureBreakdowns = (eb: Of<'contribution'>) =>
  eb
    .selectFrom('measure')
    .select((measure) => breakdownsOf(measure).as('breakdowns'))
    .where((measure) =>
      measure(
        'measure.id',
        '=',
        measure.fn.coalesce('contribution.measure_id', onlyMeasureOf(measure)),
      ),
    );

const onlyMeasureOf = (eb: Of<'contribution'>) =>
  eb
    .selectFrom('measure as known')
    .select((known) => sql<string>`(array_agg(${known.ref('known.id')}))[1]`.as('id'))
    .whereRef('known.indicator_id', '=', 'contribution.indicator_id')
    .where('known.retired_at', 'is', null)
    .having((known) => known.fn.countAll(), '=', 1);

/** Contributions as their initiatives state them, and as reports keep them. */
const statedContributions = () =>
  db
    .selectFrom('contribution')
    .innerJoin('effect_goal', 'effect_goal.id', 'contribution.effect_goal_id')
    .innerJoin('priority_area', 'priority_area.id', 'effect_goal.priority_area_id')
    .select((eb) => [
      'contribution.id',
      jsonBuildObject({
        code: eb.ref('effect_goal.code'),
        title: eb.ref('effect_goal.title'),
        areaCode: eb.ref('priority_area.code'),
      }).as('effectGoal'),
      jsonObjectFrom(
        eb
          .selectFrom('indicator')
          .select(['indicator.code', 'indicator.title'])
          .whereRef('indicator.id', '=', 'contribution.indicator_id'),
      ).as('indicator'),
      observedOf(eb).as('observed'),
    ])
    .select(contributionFields.columns)
    .leftJoin('measure', 'measure.id', 'contribution.measure_id')
    .select(['measure.code as measureCode', 'measure.name as measureName'])
    .orderBy('contribution.position');

/** What owners write of the contributions of an initiative, with how far the review of each has come. */
export const reviewedWordsOf = (eb: Of<'initiative'>) =>
  jsonArrayFrom(
    db
      .selectFrom('contribution')
      .innerJoin('effect_goal', 'effect_goal.id', 'contribution.effect_goal_id')
      .leftJoin('indicator', 'indicator.id', 'contribution.indicator_id')
      .leftJoin('measure', 'measure.id', 'contribution.measure_id')
      .select(contributionFields.columns)
      .select([
        'contribution.id',
        'effect_goal.code as effectGoalCode',
        'indicator.code as indicatorCode',
        'measure.code as measureCode',
        'contribution.review_state as reviewState',
        'contribution.version',
      ])
      .where('contribution.initiative_id', '=', eb.ref('initiative.id'))
      .orderBy('contribution.position'),
  );

/** Contributions with their files and how far their review has come. */
export const storedContributions = () =>
  statedContributions().select((eb) => [
    filesOfContribution(eb).as('files'),
    'contribution.review_state as reviewState',
    'contribution.question',
    instant(eb.ref('contribution.review_changed_at')).as('reviewChangedAt'),
    'contribution.version',
    measureBreakdowns(eb).as('measureBreakdowns'),
  ]);

/** What an initiative states, as reports keep it, in the owner's order. */
export const statedContributionsOf = (eb: Of<'initiative'>) =>
  jsonArrayFrom(
    statedContributions().where('contribution.initiative_id', '=', eb.ref('initiative.id')),
  );

/** The contributions of an initiative as they are stored: see `presentContribution`. */
export const contributionsOf = (eb: Of<'initiative'>) =>
  jsonArrayFrom(
    storedContributions().where('contribution.initiative_id', '=', eb.ref('initiative.id')),
  );
