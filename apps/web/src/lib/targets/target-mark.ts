import type { Target } from '@samhandling/contract';
import { type AnyTarget, type NamedMeasure, type Words } from './words.ts';
import { valueOf } from './target-label.ts';

/** What a mark needs to know beside the target: a line has it, and a whole target's assessment. */
export type MarkFacts = {
  readonly state: Target['assessment']['state'];
  readonly latestPeriod: string | null;
  readonly isLater: boolean;
  /** Of a target that each year shall meet, once its year has come. */
  readonly years?: { readonly met: string; readonly years: string };
};

/** What a mark of a whole target needs to know. */
export function markFactsOf({ assessment }: Target): MarkFacts {
  const years = assessment.steps.find(({ code }) => code === 'years')?.params;
  return {
    state: assessment.state,
    latestPeriod: assessment.inputs.findLast(({ role }) => role === 'latest')?.period ?? null,
    isLater: assessment.inputs.some(({ role }) => role === 'later'),
    years: years && { met: String(years.met), years: String(years.years) },
  };
}

/** «Under 1 500 (2025)», «Närmare riket»: the state in a few words, by the kind of the target. */
export function targetMark(
  words: Words,
  measure: NamedMeasure,
  target: AnyTarget,
  facts: MarkFacts,
): string {
  const { t } = words;
  const { state, latestPeriod, isLater, years } = facts;
  if (state === 'cannot_be_judged') return t('mark.cannot_be_judged');
  if (target.per !== null) return perYearMark(words, measure, target, facts);
  switch (target.kind) {
    case 'direction_only':
      return state === 'on_track' ? t('mark.direction.on_track') : t(`mark.${state}`);
    case 'faster_than_nation':
      return isOneOf(state, FASTER) ? t(`mark.faster.${state}`) : t(`mark.${state}`);
    case 'on_par_with_nation':
      return isOneOf(state, ON_PAR) ? t(`mark.onPar.${state}`) : t(`mark.${state}`);
    case 'parity_between_sexes': {
      const isOver = target.year !== null && yearOf(latestPeriod) >= target.year;
      if (isOver && state !== 'reached') return t('mark.parity.left');
      return isOneOf(state, PARITY) ? t(`mark.parity.${state}`) : t(`mark.${state}`);
    }
    default:
      return state === 'missed' && isLater ? t('mark.late') : t(`mark.${state}`);
  }

  function perYearMark(_words: Words, of: NamedMeasure, aim: AnyTarget, known: MarkFacts): string {
    const isOver = aim.year !== null && yearOf(known.latestPeriod) >= aim.year;
    if (known.state === 'missed' && years && aim.direction === null)
      return t('mark.perYear.years', years);
    const isByYear = known.state === 'reached' || known.state === 'below';
    const isJoined = aim.conditions.length > 0;
    if (!isByYear || isOver || known.latestPeriod === null || isJoined)
      return t(`mark.${known.state}`);
    return t(`mark.perYear.${known.state as 'reached' | 'below'}`, {
      value: valueOf(words, of, aim.value ?? ''),
      period: known.latestPeriod,
    });
  }
}

const FASTER = ['on_track', 'behind', 'unchanged', 'wrong_way'] as const;
const ON_PAR = ['on_track', 'wrong_way', 'reached', 'missed'] as const;
const PARITY = ['on_track', 'wrong_way', 'reached'] as const;

function isOneOf<const T extends string>(state: string, states: readonly T[]): state is T {
  return (states as readonly string[]).includes(state);
}

const yearOf = (period: string | null): number =>
  Number(/(\d{4})\D*$/.exec(period ?? '')?.[1] ?? 0);
