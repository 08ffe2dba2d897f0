import type { Measure, Target } from '@samhandling/contract';
import { valueClause, type Told } from './clauses.ts';
import { tellTargetGap } from './tell-target-gap.ts';
import { tellLevel } from './tell-level.ts';
import { tellDirection, tellFaster, tellOnPar, tellPerYear } from './tell-others.ts';
import { tellParity } from './tell-parity.ts';
import { subjectOf, type NamedMeasure } from './words.ts';
import { type SentenceWords } from './sentence-words.ts';

/** What is said of a target: where it stands, and what is left. Each a sentence that stands by itself. */
export type Telling = { readonly state: string; readonly gap: string };

/** What can be said of a target by what is known of its measure, by the rule of its kind. */
export function tellTarget(words: SentenceWords, measure: NamedMeasure, target: Target): Telling {
  const told: Told = { words, measure, target };
  return { state: stateOf(told) ?? reasonText(told), gap: tellTargetGap(told) };
}

function stateOf(told: Told): string | null {
  const { target } = told;
  if (target.per !== null) return tellPerYear(told);
  switch (target.kind) {
    case 'direction_only':
      return tellDirection(told);
    case 'faster_than_nation':
      return tellFaster(told);
    case 'on_par_with_nation':
      return tellOnPar(told);
    case 'parity_between_sexes':
      return tellParity(told);
    default:
      return tellLevel(told);
  }
}

/** Why a target cannot be judged, where that is a sentence of its own; the others are told by what is known. */
export const SAID_REASONS = [
  'no_baseline',
  'unit_differs',
  'breakdown_missing',
  'no_nation_value',
  'no_base_year',
  'target_incomplete',
  'groups_unnamed',
  'baseline_unit',
  'condition_unknown',
] as const;

function reasonText({ words, target }: Told): string {
  const { reason } = target.assessment;
  if (reason === 'breakdown_missing' && target.kind === 'parity_between_sexes') {
    return words.say('reason.sexes_missing');
  }
  const known = SAID_REASONS.find((one) => one === reason) ?? 'unknown';
  return words.say(`reason.${known}`, { place: words.place });
}

/** What is said of a measure that the strategy sets no target for. */
export function tellWithoutTarget(
  words: SentenceWords,
  measure: NamedMeasure & Pick<Measure, 'series'>,
): string {
  const subject = subjectOf(words, measure, { sex: null, birth: null });
  const own = measure.series.find(({ place, latest }) => place === 'county' && latest !== null);
  if (!own?.latest) return words.say('none.noValue', { subject });
  const { period, value, isPreliminary } = own.latest;
  const clause = valueClause(
    { words, measure },
    {
      value,
      period,
      sex: own.sex,
      birth: own.birth,
      status: isPreliminary ? 'preliminary' : 'final',
      relativeToYear: null,
    },
  );
  return words.say('none.value', { clause, subject });
}
