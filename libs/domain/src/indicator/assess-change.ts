import {
  add,
  type Decimal,
  divide,
  multiply,
  parseDecimal,
  subtract,
  whole,
} from '../decimal/decimal.ts';
import { judgeLevel } from './assess-level.ts';
import {
  asInputs,
  type AssessmentStep,
  breakAssessmentStep,
  cannotJudge,
  type AssessmentFacts,
  observed,
  percentChange,
  publishedAssessmentStep,
  shown,
  type Verdict,
} from './assessment.ts';
import { countySeries, isVerdict } from './county-series.ts';
import { type ObservationOrigin } from './indicator-vocabulary.ts';
import { endsOf, otherThanStated, type ValuedObservation } from './observation.ts';
import { type Target } from './target.ts';

/** Decimals of a level that is reckoned from a change in percent. */
export const LEVEL_DECIMALS = 4;

/** An observation as a change in percent against the base year. */
type Change = ValuedObservation & { readonly level: ValuedObservation | null };

/** The changes of a series against a base year, and the value of that year. */
export type Changes = {
  /** Null where the values come as changes. */
  readonly base: ValuedObservation | null;
  readonly changes: readonly Change[];
};

/** Which value of the base year to take where none is of the latest's origin. */
const BASE_ORDER: readonly ObservationOrigin[] = ['source', 'hand', 'strategy'];

/** Rule of `change_against_base`; see `assessTarget`. */
export function assessChange(target: Target, facts: AssessmentFacts): Verdict {
  const series = countySeries(target, facts);
  if (isVerdict(series)) return series;
  const { base, changes } = changesOf(series, target.baseYear);
  const ends = endsOf(changes);
  if (!ends) return cannotJudge('no_base_year', asInputs('considered', ...series));
  const { baseline, latest } = ends;
  const newest = series.at(-1);
  if (base && newest && isLevel(newest) && newest.unit !== base.unit) {
    return cannotJudge('unit_differs', [
      ...asInputs('base_year', base),
      ...asInputs('latest', newest),
    ]);
  }
  const stated = baseline.level ?? baseline;
  const published = publishedAssessmentStep(stated, otherThanStated(stated, series));
  const before = [...new Set([baseline, latest])].flatMap((change) =>
    changeAssessmentSteps(change, base),
  );
  const inputs = (verdict: Verdict) => [
    ...(base ? asInputs('base_year', base) : []),
    ...verdict.inputs
      .map((input) => ({ ...levelOf(changes, input), role: input.role }))
      .filter(({ period }) => period !== base?.period),
  ];
  const broken = base ? breakAssessmentStep(facts.breaks, base.period, latest.period) : [];
  const verdict =
    broken.length > 0
      ? cannotJudge(
          'series_break',
          [
            ...asInputs('baseline', baseline),
            ...(baseline === latest ? [] : asInputs('latest', latest)),
          ],
          [
            observed('baseline', stated),
            ...published,
            ...(baseline === latest ? [] : [observed('latest', latest.level ?? latest)]),
            ...broken,
          ],
        )
      : judgeLevel(
          { ...target, unit: 'percent' },
          {
            series: changes,
            facts,
            better: wayOf(target),
            published,
            before,
            figureOf: (one) => changes.find((change) => change === one)?.level ?? one,
          },
        );
  return { ...verdict, inputs: inputs(verdict) };
}

/** 1 where the target's change is an increase, -1 where it is a decrease. */
export function wayOf({ value }: Target): 1 | -1 {
  return parseDecimal(value ?? '0').units < 0n ? -1 : 1;
}

/**
 * Reckons every value as a change against the base year. The value of that year is one of the same
 * origin as the latest where there is one, since a source revises its series backwards.
 * @param series in order
 */
export function changesOf(series: readonly ValuedObservation[], baseYear: number | null): Changes {
  const newest = series.filter(isLevel).at(-1);
  const ofYear = series.filter(
    (observation) =>
      isLevel(observation) && observation.year === baseYear && observation.amount.units > 0n,
  );
  const fits = (base: ValuedObservation) => base.unit === newest?.unit;
  const isOfOrigin = (origin: ObservationOrigin | undefined) => (base: ValuedObservation) =>
    base.origin === origin;
  const inPreference = [newest?.origin, ...BASE_ORDER].flatMap((origin) =>
    ofYear.filter(isOfOrigin(origin)),
  );
  const base = inPreference.find(fits) ?? inPreference[0] ?? null;
  return {
    base,
    changes: series.flatMap((observation) => changeOf(observation, base, baseYear)),
  };
}

/** The observation as a change against the base year, where it can be told. */
function changeOf(
  observation: ValuedObservation,
  base: ValuedObservation | null,
  baseYear: number | null,
): Change[] {
  if (!isLevel(observation)) {
    return observation.relativeToYear === baseYear ? [{ ...observation, level: null }] : [];
  }
  if (!base || observation.unit !== base.unit || observation.year < base.year) return [];
  // Of the base year itself there is one value, the one that is reckoned from.
  if (observation.year === base.year && observation !== base) return [];
  const amount = exactPercentChange(base.amount, observation.amount);
  return [{ ...observation, amount, value: shown(amount), unit: 'percent', level: observation }];
}

/** Whether the value stands for itself, and is not a change against a year. */
function isLevel({ relativeToYear }: ValuedObservation): boolean {
  return (relativeToYear ?? null) === null;
}

function levelOf(changes: readonly Change[], input: { period: string; origin: ObservationOrigin }) {
  const change = changes.find(
    ({ period, origin }) => period === input.period && origin === input.origin,
  ) as Change;
  return change.level ?? change;
}

/** The level that a change in percent of the base leads to, rounded to four decimals. */
export function levelAfterChange(base: Decimal, percent: Decimal): Decimal {
  return divide(multiply(base, add(whole(100), percent)), whole(100), LEVEL_DECIMALS);
}

/** Twelve decimals: finer than any published figure tells apart. */
function exactPercentChange(from: Decimal, to: Decimal): Decimal {
  return divide(multiply(subtract(to, from), whole(100)), from, 12);
}

function changeAssessmentSteps(
  { level }: Change,
  base: ValuedObservation | null,
): AssessmentStep[] {
  if (!level || !base) return [];
  return [
    {
      code: 'change',
      params: {
        base: base.value,
        baseYear: base.year,
        value: level.value,
        year: level.year,
        result: shown(percentChange(base.amount, level.amount)),
      },
    },
  ];
}
