import { compareDecimals, type Decimal, round } from '../decimal/decimal.ts';
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
import { inOrder, moveOf, type ValuedObservation } from './observation.ts';
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
  const isOver = target.year !== null && last.left.year >= target.year;
  const hasFallen = compareDecimals(last.left.amount, first.left.amount) < 0;
  return {
    state: stateOfGrowth(first, last, { hasFallen, isOver }),
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

/** Growth in per cent is told apart by more than 0.1, since it is told with one decimal. */
function stateOfGrowth(
  first: Pair,
  last: Pair,
  { hasFallen, isOver }: { hasFallen: boolean; isOver: boolean },
): AssessmentState {
  const [county, nation] = [
    percentChange(first.left.amount, last.left.amount),
    percentChange(first.right.amount, last.right.amount),
  ].map((growth) => round(growth, 1)) as [Decimal, Decimal];
  const ahead = moveOf({ amount: nation, unit: 'percent' }, { amount: county }, false);
  if (hasFallen && (ahead < 0 || !isOver)) return isOver ? 'missed' : 'wrong_way';
  if (ahead === 0) return 'unchanged';
  if (ahead > 0) return isOver ? 'reached' : 'on_track';
  return isOver ? 'missed' : 'behind';
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
