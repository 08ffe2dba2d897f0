import { assessChange } from './assess-change.ts';
import { assessFasterThanNation, assessOnPar } from './assess-comparison.ts';
import { assessDirection, assessLevel } from './assess-level.ts';
import { assessParity } from './assess-parity.ts';
import { assessPerYear } from './assess-per-year.ts';
import {
  type Assessment,
  ASSESSMENT_STATES,
  type AssessmentState,
  cannotJudge,
  type AssessmentFacts,
  type Verdict,
} from './assessment.ts';
import { type TargetKind } from './indicator-vocabulary.ts';
import { asPublished, type Observation } from './observation.ts';
import { type Target, targetFaults } from './target.ts';

/**
 * Judges a target by the observations of its measure (and age group, where the measure has several),
 * only as far as they allow. The baseline is what the strategy states as one, else the earliest; the
 * latest is judged, also where it is preliminary, which is said. A stated baseline alone is not judged. A value that is missing is never used. Where another figure is published for the period
 * of a stated baseline, the stated one stays the baseline and a step names the other.
 *
 * - `at_least`, `at_most`, `rest_of_share`: once the value of the target's year is known, reached or missed
 *   by that one, whatever comes later; before that reached where the latest meets the value (passes it,
 *   where the bound is `more_than`), else by the straight path from baseline to the value in the target's
 *   year. With a direction it shall also have moved that way. `per` year: see `assessPerYear`.
 * - `change_against_base`: the same of changes in percent against the base year, which are reckoned from
 *   a value of that year (of the latest's origin where there is one), or come as such (`relativeToYear`).
 * - `direction_only`: moved as wanted since the baseline is on track, and from the target's year on
 *   reached; moved by less than the figures can tell is unchanged.
 * - `faster_than_nation`: growth of both from the baseline's period (the earliest that both have) to the
 *   latest that both have. More growth is on track, and reached from the target's year on; less is
 *   behind, and then missed; a fall is the wrong way, also where the nation falls more.
 * - `on_par_with_nation`, `parity_between_sexes`: the gap, reached where it is nothing at the precision
 *   both are published with; else by whether it has narrowed or grown by more than the figures can tell.
 *   Neither has a pace. Parity between groups and sexes has several gaps, and is as far as the one that is
 *   the furthest off; see `assessParity`.
 *
 * A break of the series between baseline and latest forbids to judge path, growth, direction and
 * narrowing (`series_break`); a value that the latest meets, and a gap that is none, are reached all the
 * same. A change against a base year compares across every break after that year, and is not judged.
 *
 * Never throws: what cannot be judged says why.
 * @param breaks periods from which values are not compared with those before, in whatever order.
 * @param thisYear the year that it is; 0 where nothing is to be known of what has ended.
 */
export function assessTarget(
  target: Target,
  observations: readonly Observation[],
  breaks: readonly string[] = [],
  thisYear = 0,
): Assessment {
  const verdict =
    targetFaults(target).length > 0
      ? cannotJudge('target_incomplete')
      : ruleOf(target)(target, { observations, breaks, thisYear });
  const inputs = verdict.inputs.map((input) => ({ ...asPublished(input), role: input.role }));
  return {
    ...verdict,
    inputs,
    rule: target.kind,
    isPreliminary: inputs.some(
      ({ role, status }) => role !== 'considered' && status === 'preliminary',
    ),
  };
}

/** Counts the states of an indicator's or an effect goal's targets; they are never averaged. */
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

type Rule = (target: Target, facts: AssessmentFacts) => Verdict;

const ruleOf = ({ kind, per }: Target): Rule => (per === null ? RULES[kind] : assessPerYear);

const RULES: Record<TargetKind, Rule> = {
  at_least: assessLevel,
  at_most: assessLevel,
  rest_of_share: assessLevel,
  change_against_base: assessChange,
  direction_only: assessDirection,
  faster_than_nation: assessFasterThanNation,
  on_par_with_nation: assessOnPar,
  parity_between_sexes: assessParity,
};
