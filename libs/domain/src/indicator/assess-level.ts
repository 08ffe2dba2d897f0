import { compareDecimals, parseDecimal } from '../decimal/decimal.ts';
import {
  asInputs,
  type AssessmentStep,
  breakAssessmentStep,
  cannotJudge,
  compared,
  type AssessmentFacts,
  judgeByPath,
  observed,
  publishedAssessmentStep,
  shown,
  type Verdict,
} from './assessment.ts';
import { countySeries, isVerdict } from './county-series.ts';
import { endsOf, otherThanStated, type ValuedObservation } from './observation.ts';
import { isExclusive, type Target } from './target.ts';

/** Rule of `at_least` and `at_most`; see `assessTarget`. */
export function assessLevel(target: Target, facts: AssessmentFacts): Verdict {
  const series = countySeries(target, facts);
  if (isVerdict(series)) return series;
  const fitting = series.filter(({ unit }) => target.unit === null || unit === target.unit);
  const ends = endsOf(fitting);
  if (!ends) return cannotJudge('unit_differs', asInputs('considered', ...series));
  const { baseline, latest } = ends;
  if (baseline.unit !== latest.unit) {
    return cannotJudge('unit_differs', [
      ...asInputs('baseline', baseline),
      ...asInputs('latest', latest),
    ]);
  }
  return judgeLevel(target, {
    ...ends,
    breaks: facts.breaks,
    better: target.kind === 'at_least' ? 1 : -1,
    published: publishedAssessmentStep(baseline, otherThanStated(baseline, fitting)),
  });
}

/** What a level is judged by. */
export type LevelFacts = {
  readonly baseline: ValuedObservation;
  readonly latest: ValuedObservation;
  readonly breaks: readonly string[];
  /** 1 where more is better, -1 where less is. */
  readonly better: 1 | -1;
  readonly published: readonly AssessmentStep[];
  readonly before?: readonly AssessmentStep[];
};

/**
 * Reached where the latest meets the value (passes it, where the bound is exclusive), whatever came
 * before; else only the baseline, broken on the way, or by the path.
 */
export function judgeLevel(
  target: Target,
  { baseline, latest, breaks, better, published, before = [] }: LevelFacts,
): Verdict {
  const { value, unit, year } = target;
  const targetPoint = { year: year ?? latest.year, amount: parseDecimal(value ?? '0') };
  const isOne = baseline === latest;
  const inputs = [...asInputs('baseline', baseline), ...(isOne ? [] : asInputs('latest', latest))];
  const assessmentSteps: AssessmentStep[] = [
    ...before,
    observed('baseline', baseline),
    ...published,
    ...(isOne ? [] : [observed('latest', latest)]),
    {
      code: 'target',
      params: {
        value: shown(targetPoint.amount),
        unit: unit ?? latest.unit,
        year: targetPoint.year,
      },
    },
  ];
  const against = compareDecimals(latest.amount, targetPoint.amount);
  if (against === better || (against === 0 && !isExclusive(target))) {
    return {
      state: 'reached',
      reason: null,
      inputs,
      steps: [...assessmentSteps, compared(latest.amount, targetPoint.amount)],
    };
  }
  if (isOne) return cannotJudge('only_baseline', inputs, assessmentSteps);
  const broken = breakAssessmentStep(breaks, baseline.period, latest.period);
  if (broken.length > 0)
    return cannotJudge('series_break', inputs, [...assessmentSteps, ...broken]);
  const byPath = judgeByPath(baseline, latest, targetPoint, better, isExclusive(target));
  return {
    state: byPath.state,
    reason: null,
    inputs,
    steps: [...assessmentSteps, ...byPath.steps],
  };
}

/** Rule of `direction_only`; see `assessTarget`. */
export function assessDirection(target: Target, facts: AssessmentFacts): Verdict {
  const series = countySeries(target, facts);
  if (isVerdict(series)) return series;
  const wantedUnit = target.unit ?? series.at(-1)?.unit;
  const fitting = series.filter(({ unit }) => unit === wantedUnit);
  const ends = endsOf(fitting);
  if (!ends) return cannotJudge('unit_differs', asInputs('considered', ...series));
  const { baseline, latest } = ends;
  const published = publishedAssessmentStep(baseline, otherThanStated(baseline, fitting));
  const start = [observed('baseline', baseline), ...published];
  if (baseline === latest)
    return cannotJudge('only_baseline', asInputs('baseline', baseline), start);
  const inputs = [...asInputs('baseline', baseline), ...asInputs('latest', latest)];
  const assessmentSteps = [...start, observed('latest', latest)];
  const broken = breakAssessmentStep(facts.breaks, baseline.period, latest.period);
  if (broken.length > 0)
    return cannotJudge('series_break', inputs, [...assessmentSteps, ...broken]);
  const wanted = target.direction === 'increase' ? 1 : -1;
  const moved = compareDecimals(latest.amount, baseline.amount);
  const isOver = target.year !== null && latest.year >= target.year;
  const state =
    moved === wanted ? (isOver ? 'reached' : 'on_track') : moved === 0 ? 'behind' : 'wrong_way';
  return {
    state,
    reason: null,
    inputs,
    steps: [...assessmentSteps, compared(latest.amount, baseline.amount)],
  };
}
