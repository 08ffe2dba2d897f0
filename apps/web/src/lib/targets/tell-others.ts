import {
  commonDecimals,
  differenceClause,
  differenceAmount,
  differenceFigure,
  inputsOf,
  minus,
  assessmentStepOf,
  valueClause,
  type Told,
} from './clauses.ts';
import { valueOf } from './target-label.ts';
import { amountOf, subjectOf, upperFirst } from './words.ts';

/** The state of a direction, as a sentence: it has no pace and no distance. */
export function tellDirection(told: Told): string | null {
  const { words, measure, target } = told;
  const { say: t } = words;
  const { state, reason } = target.assessment;
  const [baseline] = inputsOf(target, 'baseline');
  const [judged] = inputsOf(target, 'latest');
  const latest = judged ?? baseline;
  if (!latest || !baseline) return null;
  const clause = valueClause(told, latest);
  if (reason === 'only_baseline') {
    return t(baseline.origin === 'strategy' ? 'direction.onlyBaseline' : 'direction.onlyValue', {
      clause,
    });
  }
  if (reason === 'series_break') {
    const period = String(assessmentStepOf(target, 'break')?.period ?? '');
    return t('level.break', { clause, period, baseline: baseline.period });
  }
  const against = {
    clause,
    baselineWhen: words.when(baseline.period),
    baseline: valueOf(words, measure, baseline.value ?? ''),
    difference: differenceClause(told, latest.value ?? '', baseline.value ?? ''),
    isRise: Number(latest.value) > Number(baseline.value) ? 'yes' : 'no',
  };
  if (state === 'unchanged') return t('level.unchanged', against);
  return state === 'reached' || state === 'missed' || state === 'on_track' || state === 'wrong_way'
    ? t(`direction.${state}`, against)
    : null;
}

/** The state of a target that is asked of each whole year, as a sentence. */
export function tellPerYear(told: Told): string | null {
  const { words, measure, target } = told;
  const { say: t } = words;
  const { state, reason } = target.assessment;
  const [baseline] = inputsOf(target, 'baseline');
  const [judged] = inputsOf(target, 'latest');
  const [previous] = inputsOf(target, 'previous');
  const latest = judged ?? baseline;
  const value = valueOf(words, measure, target.value ?? '');
  if (!latest) return reason === 'year_not_ended' ? t('perYear.notEndedAlone', { value }) : null;
  const clause = valueClause(told, latest);
  if (reason === 'only_baseline') {
    return t(baseline?.origin === 'strategy' ? 'perYear.onlyBaseline' : 'perYear.onlyValue', {
      clause,
    });
  }
  if (reason === 'year_not_ended') return t('perYear.notEnded', { clause, value });
  if (reason === 'condition_unknown') return t('level.condition', { clause });
  const wanted = Number(target.value);
  const years = assessmentStepOf(target, 'years');
  const distance = words.number(Math.abs(Number(latest.value) - wanted));
  const span = years && {
    met: String(years.met),
    years: String(years.years),
    from: String(years.from),
    to: String(years.to),
    value,
  };
  const isMet = Number(latest.value) >= wanted;
  if (target.direction !== null) {
    const baselineWhen = words.when(baseline?.period ?? '');
    if (state === 'missed') return t('perYear.missedRising', { clause, value });
    if (state === 'unchanged') return t('perYear.unchanged', { clause, baselineWhen, value });
    const isFirst = !previous || Number(previous.value) < wanted;
    if (!isMet && isFirst && baseline && judged) {
      const isMore = Number(latest.value) > Number(baseline.value) ? 'yes' : 'no';
      return t('perYear.rising', { clause, isMore, baselineWhen, value });
    }
  }
  if (target.year !== null && Number(latest.period.slice(-4)) >= target.year && span) {
    if (state === 'missed') return t('perYear.missed', span);
    if (state === 'reached' && target.direction === null) return t('perYear.reachedAll', span);
  }
  if (isMet) {
    return Number(latest.value) === wanted
      ? t('perYear.exactly', { clause, value })
      : t('perYear.reached', { clause, distance, value });
  }
  if (previous && Number(previous.value) >= wanted) {
    const over = Number(previous.value) - wanted;
    return t(over === 0 ? 'perYear.downAgainExactly' : 'perYear.downAgain', {
      previous: valueClause(told, previous),
      previousDistance: words.number(over),
      clause,
      distance,
      value,
    });
  }
  const isWorse = baseline && judged && Number(latest.value) < Number(baseline.value);
  const sentence = isWorse
    ? t('perYear.belowBaseline', {
        clause,
        distance,
        value,
        baseline: valueOf(words, measure, baseline.value ?? ''),
        baselinePeriod: baseline.period,
      })
    : t('perYear.below', { clause, distance, value });
  if (span?.met !== '0' || years?.baseline !== 0 || !baseline) return sentence;
  return t('perYear.never', { sentence, from: baseline.period, to: latest.period, value });
}

/** The state of an aim to be on a par with the nation, as a sentence. */
export function tellOnPar(told: Told): string | null {
  const { words, measure, target } = told;
  const { say: t, place } = words;
  const { state, reason } = target.assessment;
  const [first, firstOther] = inputsOf(target, 'baseline');
  const [own, other] = inputsOf(target, 'latest');
  const [left, right] = [own ?? first, other ?? firstOther];
  if (!left || !right || !first || !firstOther) return null;
  const subject = subjectOf(words, measure, target);
  const params = {
    Subject: upperFirst(subject),
    own: amountOf(words, measure, left.value ?? '', left.status === 'preliminary'),
    other: amountOf(words, measure, right.value ?? '', right.status === 'preliminary'),
    place,
    when: words.when(left.period),
  };
  const pair = t(params.own === params.other ? 'onPar.both' : 'onPar.pair', params);
  if (reason === 'only_baseline') {
    return t(left.origin === 'strategy' ? 'onPar.onlyBaseline' : 'onPar.onlyValue', { pair });
  }
  if (reason === 'series_break') return tellPairBreak(told, pair, first.period, false);
  const moved = {
    pair,
    before: differenceAmount(told, first.value ?? '', firstOther.value ?? ''),
    beforeFigure: differenceFigure(told, first.value ?? '', firstOther.value ?? ''),
    now: differenceAmount(told, left.value ?? '', right.value ?? ''),
    baselineWhen: words.when(first.period),
    when: params.when,
    isMore: state === 'wrong_way' ? 'yes' : 'no',
  };
  switch (state) {
    case 'reached':
      return t('onPar.reached', {
        pair,
        decimals: commonDecimals(left.value ?? '', right.value ?? ''),
      });
    case 'missed':
      return t('onPar.missed', { pair, place, year: String(target.year ?? '') });
    case 'unchanged':
      return t('onPar.unchanged', moved);
    case 'on_track':
    case 'wrong_way':
      return t('onPar.moved', moved);
    default:
      return null;
  }
}

/** Why two parts of the population are not compared with what they were. */
export function tellPairBreak(
  { words, target }: Told,
  pair: string,
  baseline: string,
  isSeveral: boolean,
): string {
  return words.say('parity.break', {
    pair,
    period: String(assessmentStepOf(target, 'break')?.period ?? ''),
    several: isSeveral ? 'yes' : 'no',
    baseline,
  });
}

/** The state of growth against the nation's, as a sentence. */
export function tellFaster(told: Told): string | null {
  const { words, measure, target } = told;
  const { say: t, place } = words;
  const { state, reason } = target.assessment;
  const [first, firstOther] = inputsOf(target, 'baseline');
  const [own, other] = inputsOf(target, 'latest');
  if (!first || !firstOther) return null;
  const subject = subjectOf(words, measure, target);
  const pairOf = (left: typeof first, right: typeof first) =>
    t('onPar.pair', {
      Subject: upperFirst(subject),
      own: amountOf(words, measure, left.value ?? ''),
      other: amountOf(words, measure, right.value ?? ''),
      place,
      when: words.when(left.period),
    });
  if (reason === 'only_baseline') {
    const pair = pairOf(first, firstOther);
    return t(first.origin === 'strategy' ? 'faster.onlyBaseline' : 'faster.onlyValue', { pair });
  }
  if (!own || !other) return null;
  if (reason === 'series_break') {
    return tellPairBreak(told, pairOf(own, other), first.period, false);
  }
  const growthOf = (now: string, before: string) =>
    ((Number(now) - Number(before)) / Number(before)) * 100;
  const [ownGrowth, otherGrowth] = [
    growthOf(own.value ?? '', first.value ?? ''),
    growthOf(other.value ?? '', firstOther.value ?? ''),
  ];
  const written = (growth: number) => words.exact(Math.abs(growth).toFixed(1));
  const key =
    ownGrowth < 0
      ? otherGrowth < 0
        ? 'bothFell'
        : 'fell'
      : otherGrowth < 0
        ? 'grewNationFell'
        : 'grew';
  const growth = t(`faster.${key}`, {
    from: first.period,
    to: own.period,
    subject,
    own: written(ownGrowth),
    other: written(otherGrowth),
    place,
  });
  if (state === 'cannot_be_judged' || state === 'below') return null;
  return t(`faster.${state}`, {
    growth,
    group: target.sex === null ? 'none' : words.nameOf(target).toLocaleLowerCase(),
  });
}

/** The size of the latest gap to the nation with its sign. */
export const signedDifference = (own: string, other: string): number => Number(minus(own, other));
