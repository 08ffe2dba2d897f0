import {
  absolute,
  compareDecimals,
  type Decimal,
  multiply,
  round,
  subtract,
  whole,
} from '../decimal/decimal.ts';
import {
  type AssessmentState,
  type AssessmentStep,
  cannotJudge,
  compared,
  judgeByPath,
  percentChange,
  shown,
  type Verdict,
} from './assessment.ts';
import { type Sex } from './indicator-vocabulary.ts';
import { inOrder, type Observation, type ValuedObservation } from './observation.ts';
import { type Target } from './target.ts';

/** Two observations of the same period that are compared. */
type Pair = { readonly left: ValuedObservation; readonly right: ValuedObservation };

/** Rule of `faster_than_nation`; see `assessTarget`. */
export function assessFasterThanNation(
  target: Target,
  observations: readonly Observation[],
): Verdict {
  const pairs = nationPairs(target, observations);
  if (!Array.isArray(pairs)) return pairs;
  const [first, last] = ends(pairs);
  const isGrowthKnown = first.left.amount.units > 0n && first.right.amount.units > 0n;
  if (!isGrowthKnown) return cannotJudge('no_baseline', inputsOf([first]));
  if (first === last) return cannotJudge('only_baseline', inputsOf([first]));
  const [county, nation] = [
    multiply(last.left.amount, first.right.amount),
    multiply(last.right.amount, first.left.amount),
  ];
  const isFaster = compareDecimals(county, nation) > 0;
  const hasFallen = compareDecimals(last.left.amount, first.left.amount) < 0;
  return {
    state: hasFallen ? 'wrong_way' : isFaster ? reachedOrOnTrack(target, last) : 'behind',
    reason: null,
    inputs: inputsOf([first, last]),
    steps: [
      growth('county', first.left, last.left),
      growth('nation', first.right, last.right),
      compared(
        percentChange(first.left.amount, last.left.amount),
        percentChange(first.right.amount, last.right.amount),
      ),
    ],
  };
}

/** Rule of `on_par_with_nation`; see `assessTarget`. */
export function assessOnPar(target: Target, observations: readonly Observation[]): Verdict {
  const pairs = nationPairs(target, observations);
  return Array.isArray(pairs) ? judgeGap(target, pairs) : pairs;
}

/** Rule of `parity_between_sexes`; see `assessTarget`. */
export function assessParity(target: Target, observations: readonly Observation[]): Verdict {
  const county = inOrder(observations.filter(({ place }) => place === 'county'));
  if (county.length === 0) return cannotJudge('no_baseline');
  const of = (wanted: Sex) =>
    county.filter(({ sex, birth }) => sex === wanted && birth === target.birth);
  const pairs = pairUp(of('women'), of('men'));
  if (pairs.length === 0) return cannotJudge('breakdown_missing', county);
  const fitting = pairs.filter((pair) => hasUnit(pair, target.unit));
  return fitting.length > 0
    ? judgeGap(target, fitting)
    : cannotJudge('unit_differs', inputsOf(pairs));
}

function nationPairs(target: Target, observations: readonly Observation[]): Pair[] | Verdict {
  const all = inOrder(observations);
  if (!all.some(({ place }) => place === 'county')) return cannotJudge('no_baseline');
  const part = all.filter(({ sex, birth }) => sex === target.sex && birth === target.birth);
  const county = part.filter(({ place }) => place === 'county');
  if (county.length === 0) return cannotJudge('breakdown_missing', all);
  const pairs = pairUp(
    county,
    part.filter(({ place }) => place === 'nation'),
  );
  if (pairs.length === 0) return cannotJudge('no_nation_value', county);
  const fitting = pairs.filter((pair) => hasUnit(pair, target.unit));
  return fitting.length > 0 ? fitting : cannotJudge('unit_differs', inputsOf(pairs));
}

function judgeGap(target: Target, pairs: readonly Pair[]): Verdict {
  const [first, last] = ends(pairs);
  const used = first === last ? [first] : [first, last];
  const steps = used.map(gapStep);
  const inputs = inputsOf(used);
  const none = whole(0);
  const now = gapOf(last);
  if (isLevel(last)) {
    return { state: 'reached', reason: null, inputs, steps: [...steps, compared(now, none)] };
  }
  if (first === last) return cannotJudge('only_baseline', inputs, steps);
  const before = gapOf(first);
  if (target.year === null) {
    const change = compareDecimals(now, before);
    const state = change < 0 ? 'on_track' : change === 0 ? 'behind' : 'wrong_way';
    return { state, reason: null, inputs, steps: [...steps, compared(now, before)] };
  }
  const byPath = judgeByPath(
    { year: first.left.year, amount: before },
    { year: last.left.year, amount: now },
    { year: target.year, amount: none },
    -1,
  );
  return { state: byPath.state, reason: null, inputs, steps: [...steps, ...byPath.steps] };
}

function reachedOrOnTrack({ year }: Target, { left }: Pair): AssessmentState {
  return year !== null && left.year >= year ? 'reached' : 'on_track';
}

function pairUp(left: readonly ValuedObservation[], right: readonly ValuedObservation[]): Pair[] {
  const byPeriod = new Map(right.map((observation) => [observation.period, observation]));
  return left.flatMap((observation) => {
    const other = byPeriod.get(observation.period);
    return other ? [{ left: observation, right: other }] : [];
  });
}

/** Baseline and latest pair; the baseline is the one the strategy states, else the earliest. */
function ends(pairs: readonly Pair[]): [Pair, Pair] {
  const first = pairs.find(({ left }) => left.isBaseline) ?? pairs[0];
  return [first as Pair, pairs.at(-1) as Pair];
}

function hasUnit({ left, right }: Pair, unit: string | null): boolean {
  return left.unit === right.unit && (unit === null || left.unit === unit);
}

function gapOf({ left, right }: Pair): Decimal {
  return absolute(subtract(left.amount, right.amount));
}

/** No gap at the coarser of the two precisions they are published with: 81.0 and 81.04 are level. */
function isLevel(pair: Pair): boolean {
  const scale = Math.min(pair.left.amount.scale, pair.right.amount.scale);
  return round(gapOf(pair), scale).units === 0n;
}

function gapStep({ left, right }: Pair): AssessmentStep {
  return {
    code: 'gap',
    params: {
      left: left.value,
      right: right.value,
      year: left.year,
      result: shown(subtract(left.amount, right.amount)),
    },
  };
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

function inputsOf(pairs: readonly Pair[]): Observation[] {
  return pairs.flatMap(({ left, right }) => [left, right]);
}
