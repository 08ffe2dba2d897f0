import { fittingPairs, isPairsVerdict } from './assess-comparison.ts';
import {
  asInputs,
  type AssessmentState,
  type AssessmentStep,
  cannotJudge,
  type AssessmentFacts,
  type Verdict,
} from './assessment.ts';
import {
  type Birth,
  BIRTHS,
  type Breakdown,
  type ParityBetween,
  type Sex,
  SEXES,
} from './indicator-vocabulary.ts';
import { inOrder, type Observation } from './observation.ts';
import { judgeDifference, type Pairs, pairUp } from './pair.ts';
import { type Target } from './target.ts';

/** Two parts of the population that shall be equal. */
export type Comparison = {
  readonly between: ParityBetween;
  /** The part that both belong to; `all` where it is everybody. */
  readonly within: Sex | Birth | 'all';
  readonly left: Breakdown;
  readonly right: Breakdown;
};

/** The furthest off first: the whole is as far as the one that is the furthest off. */
const FURTHEST_FIRST: readonly AssessmentState[] = [
  'cannot_be_judged',
  'missed',
  'wrong_way',
  'below',
  'behind',
  'unchanged',
  'on_track',
  'reached',
];

/**
 * What a parity target compares. `sexes` is women with men; `groups`, which the wording leaves unnamed,
 * are those that the strategy's own table splits by: born in Sweden and born abroad. Where both are
 * meant, women and men are compared within each group and the groups within each sex, since a total of
 * women and a total of those born abroad can both look equal while women born abroad are left behind.
 */
export function comparisonsOf({ parityBetween, sex, birth }: Target): Comparison[] {
  const [hasSexes, hasGroups] = [parityBetween.includes('sexes'), parityBetween.includes('groups')];
  const births: (Birth | null)[] = hasGroups ? [...BIRTHS] : [birth];
  const sexes: (Sex | null)[] = hasSexes ? [...SEXES] : [sex];
  const ofSexes = births.map((within): Comparison => ({
    between: 'sexes',
    within: within ?? 'all',
    left: { sex: 'women', birth: within },
    right: { sex: 'men', birth: within },
  }));
  const ofGroups = sexes.map((within): Comparison => ({
    between: 'groups',
    within: within ?? 'all',
    left: { sex: within, birth: 'sweden' },
    right: { sex: within, birth: 'abroad' },
  }));
  return [...(hasSexes ? ofSexes : []), ...(hasGroups ? ofGroups : [])];
}

/**
 * Rule of `parity_between_sexes`; see `assessTarget`. Of several gaps (see `comparisonsOf`) every one has
 * to be judged before anything is said, and the whole is as far as the one that is the furthest off:
 * reached only where all are none. Groups in a measure that is not split by birth are not named by
 * anything, and cannot be judged (`groups_unnamed`).
 */
export function assessParity(target: Target, facts: AssessmentFacts): Verdict {
  const county = inOrder(facts.observations.filter(({ place }) => place === 'county'));
  if (county.length === 0) return cannotJudge('no_baseline');
  if (target.parityBetween.includes('groups') && !county.some(({ birth }) => birth !== null)) {
    return cannotJudge('groups_unnamed', asInputs('considered', ...county));
  }
  const comparisons = comparisonsOf(target);
  const verdicts = comparisons.map((comparison) => {
    const found = comparedPairs(comparison, target, facts.observations);
    return isPairsVerdict(found) ? found : judgeDifference(found, null, facts.breaks);
  });
  if (verdicts.length === 1) return verdicts[0] as Verdict;
  const furthest = [...verdicts].sort(
    (a, b) =>
      FURTHEST_FIRST.indexOf(a.state) - FURTHEST_FIRST.indexOf(b.state) ||
      // A missing breakdown is reported before a lone baseline.
      Number(a.reason === 'only_baseline') - Number(b.reason === 'only_baseline'),
  )[0] as Verdict;
  return {
    state: furthest.state,
    reason: furthest.reason,
    inputs: distinct(verdicts.flatMap(({ inputs }) => inputs)),
    steps: verdicts.flatMap(({ steps }, index) => [
      pairAssessmentStep(comparisons[index] as Comparison),
      ...steps,
    ]),
  };
}

/** The county's values of both parts, or why they cannot be compared. */
export function comparedPairs(
  { left, right }: Comparison,
  { unit }: Target,
  observations: readonly Observation[],
): Pairs | Verdict {
  const county = inOrder(observations.filter(({ place }) => place === 'county'));
  const of = (part: Breakdown) =>
    county.filter(({ sex, birth }) => sex === part.sex && birth === part.birth);
  const [ofLeft, ofRight] = [of(left), of(right)];
  const pairs = pairUp(ofLeft, ofRight);
  return pairs.length === 0
    ? cannotJudge('breakdown_missing', asInputs('considered', ...county))
    : fittingPairs(pairs, [...ofLeft, ...ofRight], unit);
}

function pairAssessmentStep({ between, within }: Comparison): AssessmentStep {
  return { code: 'pair', params: { between, within } };
}

function distinct(inputs: Verdict['inputs']): Verdict['inputs'] {
  return [
    ...new Map(
      inputs.map((input) => [
        [input.role, input.period, input.sex, input.birth, input.origin].join(' '),
        input,
      ]),
    ).values(),
  ];
}
