import { compareDecimals, multiply } from '../decimal/decimal.ts';
import {
  asInputs,
  type AssessmentState,
  type AssessmentStep,
  breakAssessmentStep,
  cannotJudge,
  compared,
  type AssessmentFacts,
  percentChange,
  shown,
  type Verdict,
} from './assessment.ts';
import { inOrder, type ValuedObservation } from './observation.ts';
import {
  hasUnit,
  judgeDifference,
  type Pair,
  pairEnds,
  pairInputs,
  type Pairs,
  pairUp,
  publishedBeside,
} from './pair.ts';
import { type Target } from './target.ts';

/** Rule of `faster_than_nation`; see `assessTarget`. */
export function assessFasterThanNation(target: Target, facts: AssessmentFacts): Verdict {
  const found = nationPairs(target, facts);
  if (isPairsVerdict(found)) return found;
  const { first, last } = pairEnds(found.pairs);
  const published = publishedBeside(first, found.known);
  const isGrowthKnown = first.left.amount.units > 0n && first.right.amount.units > 0n;
  if (!isGrowthKnown) return cannotJudge('no_baseline', pairInputs(first, first), published);
  const inputs = pairInputs(first, last);
  if (first === last) return cannotJudge('only_baseline', inputs, published);
  const growths = [
    growth('county', first.left, last.left),
    growth('nation', first.right, last.right),
  ];
  const broken = breakAssessmentStep(facts.breaks, first.left.period, last.left.period);
  if (broken.length > 0) return cannotJudge('series_break', inputs, [...published, ...broken]);
  const [county, nation] = [
    multiply(last.left.amount, first.right.amount),
    multiply(last.right.amount, first.left.amount),
  ];
  const isFaster = compareDecimals(county, nation) > 0;
  const hasFallen = compareDecimals(last.left.amount, first.left.amount) < 0;
  return {
    state: hasFallen ? 'wrong_way' : isFaster ? reachedOrOnTrack(target, last) : 'behind',
    reason: null,
    inputs,
    steps: [
      ...published,
      ...growths,
      compared(
        percentChange(first.left.amount, last.left.amount),
        percentChange(first.right.amount, last.right.amount),
      ),
    ],
  };
}

/** Rule of `on_par_with_nation`; see `assessTarget`. */
export function assessOnPar(target: Target, facts: AssessmentFacts): Verdict {
  const found = nationPairs(target, facts);
  return isPairsVerdict(found) ? found : judgeDifference(found, target.year, facts.breaks);
}

/** County and nation of the target's part of the population, or why they cannot be compared. */
export function nationPairs(target: Target, { observations }: AssessmentFacts): Pairs | Verdict {
  const all = inOrder(observations);
  if (!all.some(({ place }) => place === 'county')) return cannotJudge('no_baseline');
  const part = all.filter(({ sex, birth }) => sex === target.sex && birth === target.birth);
  const county = part.filter(({ place }) => place === 'county');
  if (county.length === 0) return cannotJudge('breakdown_missing', asInputs('considered', ...all));
  const pairs = pairUp(
    county,
    part.filter(({ place }) => place === 'nation'),
  );
  if (pairs.length === 0) return cannotJudge('no_nation_value', asInputs('considered', ...county));
  return fittingPairs(pairs, part, target.unit);
}

/** Those in the unit that is asked for, or that there are none. */
export function fittingPairs(
  pairs: readonly Pair[],
  known: readonly ValuedObservation[],
  unit: string | null,
): Pairs | Verdict {
  const fitting = pairs.filter((pair) => hasUnit(pair, unit));
  if (fitting.length > 0) return { pairs: fitting, known };
  const used = pairs.flatMap(({ left, right }) => [left, right]);
  return cannotJudge('unit_differs', asInputs('considered', ...used));
}

/** Whether there are no pairs, but a verdict. */
export function isPairsVerdict(found: Pairs | Verdict): found is Verdict {
  return 'state' in found;
}

function reachedOrOnTrack({ year }: Target, { left }: Pair): AssessmentState {
  return year !== null && left.year >= year ? 'reached' : 'on_track';
}

function growth(
  place: 'county' | 'nation',
  from: ValuedObservation,
  to: ValuedObservation,
): AssessmentStep {
  return {
    code: 'growth',
    params: {
      place,
      from: from.value,
      fromYear: from.year,
      to: to.value,
      toYear: to.year,
      result: shown(percentChange(from.amount, to.amount)),
    },
  };
}
