import {
  compareDecimals,
  type Decimal,
  divide,
  multiply,
  parseDecimal,
  subtract,
  whole,
} from '../decimal/decimal.ts';
import {
  type Assessment,
  ASSESSMENT_STATES,
  type AssessmentState,
  type AssessmentStep,
  cannotJudge,
  compared,
  judgeByPath,
  observed,
  percentChange,
  shown,
  type Verdict,
} from './assessment.ts';
import { assessOnPar, assessParity, assessFasterThanNation } from './assess-comparison.ts';
import { type TargetKind } from './indicator-vocabulary.ts';
import {
  baselineOf,
  inOrder,
  type Observation,
  asPublished,
  type ValuedObservation,
} from './observation.ts';
import { type Target, targetFaults } from './target.ts';

/**
 * Judges a target by the observations of its measure (and age group, where the measure has several),
 * only as far as they allow. The baseline is what the strategy states as one, else the earliest; the
 * latest is judged. A baseline alone can be `reached` but is never `behind`.
 *
 * - `at_least`, `at_most`: reached where the latest meets the value; else by the straight path from
 *   baseline to the value in the target's year.
 * - `change_against_base`: the same of changes in percent against the base year, which are reckoned from
 *   a value of that year, or come as such (`relativeToYear`).
 * - `direction_only`: moved as wanted since the baseline is on track, and reached from the target's
 *   year on; unmoved is behind.
 * - `faster_than_nation`: growth of both from the baseline's period (the earliest that both have) to the
 *   latest that both have. More growth is on track, and reached from the target's year on; less is
 *   behind; a fall is the wrong way, also where the nation falls more.
 * - `on_par_with_nation`, `parity_between_sexes`: the gap, reached where it is nothing at the precision
 *   both are published with; else by the straight path from the baseline's gap to none, or, without a
 *   year, by whether it has narrowed.
 *
 * Never throws: what cannot be judged says why.
 */
export function assessTarget(target: Target, observations: readonly Observation[]): Assessment {
  const verdict =
    targetFaults(target).length > 0
      ? cannotJudge('target_incomplete')
      : RULES[target.kind](target, observations);
  return { ...verdict, inputs: verdict.inputs.map(asPublished), rule: target.kind };
}

/** Counts the states of an indicator's or an effect goal's targets. Not an average, and never one. */
export function countStates(
  assessments: readonly { readonly state: AssessmentState }[],
): Record<AssessmentState, number> {
  return Object.fromEntries(
    ASSESSMENT_STATES.map((state) => [
      state,
      assessments.filter((assessment) => assessment.state === state).length,
    ]),
  ) as Record<AssessmentState, number>;
}

type Rule = (target: Target, observations: readonly Observation[]) => Verdict;

const RULES: Record<TargetKind, Rule> = {
  at_least: assessLevel,
  at_most: assessLevel,
  change_against_base: assessChange,
  direction_only: assessDirection,
  faster_than_nation: assessFasterThanNation,
  on_par_with_nation: assessOnPar,
  parity_between_sexes: assessParity,
};

function countySeries(
  target: Target,
  observations: readonly Observation[],
): ValuedObservation[] | Verdict {
  const county = inOrder(observations.filter(({ place }) => place === 'county'));
  if (county.length === 0) return cannotJudge('no_baseline');
  const part = county.filter(({ sex, birth }) => sex === target.sex && birth === target.birth);
  return part.length > 0 ? part : cannotJudge('breakdown_missing', county);
}

function isVerdict(value: ValuedObservation[] | Verdict): value is Verdict {
  return !Array.isArray(value);
}

function assessLevel(target: Target, observations: readonly Observation[]): Verdict {
  const series = countySeries(target, observations);
  if (isVerdict(series)) return series;
  const fitting = series.filter(({ unit }) => target.unit === null || unit === target.unit);
  const [baseline, latest] = [baselineOf(fitting), fitting.at(-1)];
  if (!baseline || !latest) return cannotJudge('unit_differs', series);
  if (baseline.unit !== latest.unit) return cannotJudge('unit_differs', [baseline, latest]);
  return judge(target, baseline, latest, target.kind === 'at_least' ? 1 : -1);
}

/** Reached, only the baseline, or by the path. */
function judge(
  { value, unit, year }: Target,
  baseline: ValuedObservation,
  latest: ValuedObservation,
  better: 1 | -1,
  before: readonly AssessmentStep[] = [],
): Verdict {
  const goal = { year: year ?? latest.year, amount: parseDecimal(value ?? '0') };
  const isOne = baseline.period === latest.period;
  const inputs = isOne ? [baseline] : [baseline, latest];
  const steps: AssessmentStep[] = [
    ...before,
    observed('baseline', baseline),
    ...(isOne ? [] : [observed('latest', latest)]),
    {
      code: 'target',
      params: { value: shown(goal.amount), unit: unit ?? latest.unit, year: goal.year },
    },
  ];
  const against = compareDecimals(latest.amount, goal.amount);
  if (against === 0 || against === better) {
    return {
      state: 'reached',
      reason: null,
      inputs,
      steps: [...steps, compared(latest.amount, goal.amount)],
    };
  }
  if (isOne) return cannotJudge('only_baseline', inputs, steps);
  const byPath = judgeByPath(baseline, latest, goal, better);
  return { state: byPath.state, reason: null, inputs, steps: [...steps, ...byPath.steps] };
}

function assessChange(target: Target, observations: readonly Observation[]): Verdict {
  const series = countySeries(target, observations);
  if (isVerdict(series)) return series;
  const base = series.find(
    ({ year, relativeToYear, amount }) =>
      isLevel(relativeToYear) && year === target.baseYear && amount.units > 0n,
  );
  const changes = series.flatMap((observation) => changeOf(observation, base, target.baseYear));
  const [baseline, latest] = [baselineOf(changes), changes.at(-1)];
  if (!baseline || !latest) {
    return cannotJudge('no_base_year', series);
  }
  const newest = series.at(-1);
  if (base && newest && isLevel(newest.relativeToYear) && newest.unit !== base.unit) {
    return cannotJudge('unit_differs', [base, newest]);
  }
  const steps = [...new Set([baseline, latest])].flatMap((change) => changeSteps(change, base));
  const better = parseDecimal(target.value ?? '0').units < 0n ? -1 : 1;
  const verdict = judge({ ...target, unit: 'percent' }, baseline, latest, better, steps);
  const used = new Set(verdict.inputs.map(({ period }) => period));
  return {
    ...verdict,
    inputs: series.filter((input) => used.has(input.period) || input === base),
  };
}

type Change = ValuedObservation & { readonly level: ValuedObservation | null };

/** The observation as a change against the base year, where it can be told. */
function changeOf(
  observation: ValuedObservation,
  base: ValuedObservation | undefined,
  baseYear: number | null,
): Change[] {
  if (!isLevel(observation.relativeToYear)) {
    return observation.relativeToYear === baseYear ? [{ ...observation, level: null }] : [];
  }
  if (!base || observation.unit !== base.unit || observation.year < base.year) return [];
  const amount = exactPercentChange(base.amount, observation.amount);
  return [{ ...observation, amount, value: shown(amount), unit: 'percent', level: observation }];
}

/** Whether the value stands for itself, and is not a change against a year. */
function isLevel(relativeToYear: number | null | undefined): boolean {
  return (relativeToYear ?? null) === null;
}

/** Twelve decimals: finer than any published figure tells apart. */
function exactPercentChange(from: Decimal, to: Decimal): Decimal {
  return divide(multiply(subtract(to, from), whole(100)), from, 12);
}

function changeSteps({ level }: Change, base: ValuedObservation | undefined): AssessmentStep[] {
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

function assessDirection(target: Target, observations: readonly Observation[]): Verdict {
  const series = countySeries(target, observations);
  if (isVerdict(series)) return series;
  const newest = series.at(-1);
  const wantedUnit = target.unit ?? newest?.unit;
  const fitting = series.filter(({ unit }) => unit === wantedUnit);
  const [baseline, latest] = [baselineOf(fitting), fitting.at(-1)];
  if (!baseline || !latest) return cannotJudge('unit_differs', series);
  if (baseline.period === latest.period) {
    return cannotJudge('only_baseline', [baseline], [observed('baseline', baseline)]);
  }
  const wanted = target.direction === 'increase' ? 1 : -1;
  const moved = compareDecimals(latest.amount, baseline.amount);
  const isOver = target.year !== null && latest.year >= target.year;
  const state =
    moved === wanted ? (isOver ? 'reached' : 'on_track') : moved === 0 ? 'behind' : 'wrong_way';
  return {
    state,
    reason: null,
    inputs: [baseline, latest],
    steps: [
      observed('baseline', baseline),
      observed('latest', latest),
      compared(latest.amount, baseline.amount),
    ],
  };
}
