import type { Target } from '@samhandling/contract';
import { inputsOf, type Told } from './clauses.ts';
import { signedDifference } from './tell-others.ts';
import { valueOf } from './target-label.ts';
import { amountOf, sayingOf, subjectOf, upperFirst } from './words.ts';

/** What is left, as a sentence: only of a level has that an end; of a year, a difference, in the past. */
export function tellTargetGap(told: Told): string {
  const { words, target } = told;
  const { say: t } = words;
  const { gap } = target;
  if (gap.reason !== null) {
    return t(`gap.reason.${gap.reason}`, { count: target.parityBetween.length * 2 });
  }
  if (target.per !== null) return targetGapOfYear(told);
  switch (target.kind) {
    case 'on_par_with_nation':
      return targetGapToNation(told);
    case 'parity_between_sexes':
      return targetGapOfParity(told);
    default:
      return targetGapToLevel(told);
  }
}

function targetGapToLevel(told: Told): string {
  const { words, measure, target } = told;
  const { say: t } = words;
  const { gap, assessment } = target;
  const saying = sayingOf(words, measure);
  const isCounted = saying.counted !== undefined;
  const period = gap.latestPeriod ?? '';
  const [used] = [...inputsOf(target, 'latest'), ...inputsOf(target, 'baseline')];
  const isRelative = used !== undefined && used.relativeToYear !== null;
  const params = {
    When: upperFirst(words.when(period)),
    when: words.when(period),
    period,
    goal: valueOf(words, measure, gap.goal ?? ''),
    latest: valueOf(words, measure, gap.latest ?? ''),
    better: saying.better ?? '',
    wanted: target.direction ?? 'none',
    gap: isCounted
      ? amountOf(words, measure, gap.value ?? '')
      : words.change(gap.value ?? '', gap.unit),
  };
  if (isRelative && saying.better !== undefined) return t('gap.better', params);
  const isNone = Number(gap.value) === 0;
  const { state, reason } = assessment;
  if (reason === 'only_baseline' && isStatedOnly(target)) {
    if (isNone) return t('gap.wasMet', params);
    return t(isCounted ? 'gap.wasCounted' : 'gap.was', params);
  }
  if (state === 'missed' && !isNone) {
    if (gap.direction === 'decrease') return t('gap.tooMuch', params);
    return t(isCounted ? 'gap.missedCounted' : 'gap.missed', params);
  }
  if (isNone && !target.isMet) return t('gap.onBound', params);
  if (isNone) {
    if (state === 'wrong_way' || state === 'unchanged') return t('gap.metButMove', params);
    return t(target.sex === null ? 'gap.met' : 'gap.metLevel', params);
  }
  if (reason === 'target_year_unknown') {
    return t(isCounted ? 'gap.pastCounted' : 'gap.past', params);
  }
  return t(isCounted ? 'gap.counted' : 'gap.left', params);
}

function targetGapOfYear(told: Told): string {
  const { words, measure, target } = told;
  const { say: t } = words;
  const { gap } = target;
  const isNone = Number(gap.value) === 0;
  const params = {
    When: upperFirst(words.when(gap.latestPeriod ?? '')),
    goal: valueOf(words, measure, gap.goal ?? ''),
    gap: amountOf(words, measure, gap.value ?? ''),
  };
  if (isStatedOnly(target)) return t(isNone ? 'gap.yearWasMet' : 'gap.yearWas', params);
  return t(isNone ? 'gap.yearMet' : 'gap.year', params);
}

function targetGapToNation(told: Told): string {
  const { words, measure, target } = told;
  const { gap } = target;
  const when = words.when(gap.latestPeriod ?? '');
  if (Number(gap.value) === 0) return words.say('gap.nationNone', { when });
  return words.say('gap.nationMore', {
    When: upperFirst(when),
    when,
    subject: subjectOf(words, measure, target),
    gap: words.change(gap.value ?? '', gap.unit),
    isMore: signedDifference(gap.latest ?? '', gap.goal ?? '') > 0 ? 'yes' : 'no',
  });
}

function targetGapOfParity({ words, target }: Told): string {
  const { gap } = target;
  const params = {
    between: target.parityBetween[0] ?? 'sexes',
    when: words.when(gap.latestPeriod ?? ''),
    gap: words.change(gap.value ?? '', gap.unit),
  };
  return words.say(Number(gap.value) === 0 ? 'gap.parityNone' : 'gap.parity', params);
}

/** Nothing is known but what the strategy states. */
const isStatedOnly = (target: Target): boolean =>
  inputsOf(target, 'latest').length === 0 &&
  inputsOf(target, 'baseline').every(({ origin }) => origin === 'strategy');
