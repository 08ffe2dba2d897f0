import type { Measure, Target } from '@samhandling/contract';
import { tellTarget, tellWithoutTarget } from '../../../lib/targets/tell.ts';
import { type SentenceWords } from '../../../lib/targets/sentence-words.ts';

/** The first target, for each part of the population that it is told for. */
function leadingTargets({ targets }: Pick<Measure, 'targets'>): readonly Target[] {
  const [first] = targets;
  return first
    ? targets.filter(({ kind, year }) => kind === first.kind && year === first.year)
    : [];
}

/** Whether the lead of the measure speaks of the target already. */
export const isInLead = (measure: Pick<Measure, 'targets'>, target: Target): boolean =>
  leadingTargets(measure).includes(target);

/** Whether no other part of the population has the same target, so that its group needs no name. */
export const standsAlone = ({ targets }: Pick<Measure, 'targets'>, target: Target): boolean =>
  targets.filter(({ kind }) => kind === target.kind).length === 1;

/** The lead of a measure speaks of the goal: where it stands by the rule of its first target. */
export function measureLead(words: SentenceWords, measure: Measure): string {
  const leading = leadingTargets(measure);
  if (leading.length === 0) return tellWithoutTarget(words, measure);
  return [...new Set(leading.map((target) => tellTarget(words, measure, target).state))].join(' ');
}
