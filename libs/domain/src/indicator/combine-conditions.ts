import { type Assessment, type AssessmentState } from './assessment.ts';

/** The one that decides: a condition that fails decides, then one that cannot be judged. */
const DECIDES: readonly AssessmentState[] = [
  'missed',
  'wrong_way',
  'below',
  'behind',
  'unchanged',
  'cannot_be_judged',
  'on_track',
];

/**
 * What can be said of a target whose wording joins several conditions: it is one. Reached where all hold,
 * not reached where one fails, and not judged where one of those that are left is unknown. What each
 * condition rests on stays with it.
 */
export function combineConditions(own: Assessment, others: readonly Assessment[]): Assessment {
  const all = [own, ...others];
  const state = DECIDES.find((one) => all.some((assessment) => assessment.state === one));
  if (state === undefined) return own;
  if (state === own.state) return own;
  const isUnknown = state === 'cannot_be_judged';
  return { ...own, state, reason: isUnknown ? 'condition_unknown' : null };
}
