import { cannotJudge, asInputs, type AssessmentFacts, type Verdict } from './assessment.ts';
import { inOrder, type ValuedObservation } from './observation.ts';
import { type Target } from './target.ts';

/** The county's values of the target's part of the population, in order, or why there are none. */
export function countySeries(
  target: Target,
  { observations }: AssessmentFacts,
): ValuedObservation[] | Verdict {
  const county = inOrder(observations.filter(({ place }) => place === 'county'));
  if (county.length === 0) return cannotJudge('no_baseline');
  const part = county.filter(({ sex, birth }) => sex === target.sex && birth === target.birth);
  return part.length > 0
    ? part
    : cannotJudge('breakdown_missing', asInputs('considered', ...county));
}

/** Whether a rule came to an end already. */
export function isVerdict(value: readonly unknown[] | Verdict): value is Verdict {
  return !Array.isArray(value);
}
