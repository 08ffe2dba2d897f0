import type { AssessmentInput } from '@samhandling/contract';
import {
  commonDecimals,
  differenceAmount,
  differenceFigure,
  inputsOf,
  type Told,
} from './clauses.ts';
import { tellPairBreak } from './tell-others.ts';
import { amountOf, subjectOf, upperFirst } from './words.ts';

const ALL = { sex: null, birth: null };

/** The state of an aim of equality, as a sentence: the difference shrinks, grows or stays. */
export function tellParity(told: Told): string | null {
  const { words, target } = told;
  const isBoth = target.parityBetween.length > 1;
  const baseline = inputsOf(target, 'baseline');
  const latest = inputsOf(target, 'latest');
  const now = latest.length > 0 ? latest : baseline;
  const [first] = now;
  if (!first) return null;
  const pair = isBoth ? fourClause(told, now) : pairClause(told, now);
  if (pair === null) return null;
  const { say: t } = words;
  const { state, reason } = target.assessment;
  const several = isBoth ? 'yes' : 'no';
  if (reason === 'only_baseline') {
    return t(first.origin === 'strategy' ? 'parity.onlyBaseline' : 'parity.onlyValue', {
      pair,
      several,
    });
  }
  if (reason === 'series_break') {
    return tellPairBreak(told, pair, baseline[0]?.period ?? '', isBoth);
  }
  if (state === 'cannot_be_judged') return null;
  const isOver = target.year !== null && Number(first.period.slice(-4)) >= target.year;
  const baselineWhen = words.when(baseline[0]?.period ?? '');
  if (isBoth) {
    if (state === 'reached') return t('parity.severalReached', { pair });
    if (isOver) return t('parity.severalLeft', { pair });
    return t(
      state === 'on_track'
        ? 'parity.severalAll'
        : state === 'unchanged'
          ? 'parity.severalUnchanged'
          : 'parity.severalWrong',
      { pair, baselineWhen },
    );
  }
  const between = target.parityBetween[0] ?? 'sexes';
  const [left, right] = [now[0]?.value ?? '', now[1]?.value ?? ''];
  if (state === 'reached') {
    return t('parity.reached', { pair, between, decimals: commonDecimals(left, right) });
  }
  if (isOver) return t('parity.left', { pair, between, what: between });
  const moved = {
    pair,
    between,
    before: differenceAmount(told, baseline[0]?.value ?? '', baseline[1]?.value ?? ''),
    beforeFigure: differenceFigure(told, baseline[0]?.value ?? '', baseline[1]?.value ?? ''),
    now: differenceAmount(told, left, right),
    baselineWhen,
    when: words.when(first.period),
    isMore: state === 'wrong_way' ? 'yes' : 'no',
  };
  return t(state === 'unchanged' ? 'parity.unchanged' : 'parity.moved', moved);
}

function pairClause(told: Told, now: readonly AssessmentInput[]): string | null {
  const { words, measure, target } = told;
  const [left, right] = now;
  if (!left || !right) return null;
  const common = {
    Subject: upperFirst(subjectOf(words, measure, ALL)),
    place: words.place,
    when: words.when(left.period),
  };
  const [one, other] = [left, right].map(({ value, status }) =>
    amountOf(words, measure, value ?? '', status === 'preliminary'),
  ) as [string, string];
  return target.parityBetween[0] === 'groups'
    ? words.say('parity.births', { ...common, sweden: one, abroad: other })
    : words.say('parity.pair', { ...common, women: one, men: other });
}

function fourClause(told: Told, now: readonly AssessmentInput[]): string | null {
  const { words, measure } = told;
  const of = (sex: 'women' | 'men', birth: 'sweden' | 'abroad') =>
    now.find((input) => input.sex === sex && input.birth === birth);
  const [first] = now;
  const all = [
    of('women', 'sweden'),
    of('women', 'abroad'),
    of('men', 'sweden'),
    of('men', 'abroad'),
  ];
  if (!first || all.some((one) => one === undefined)) return null;
  const [womenSweden, womenAbroad, menSweden, menAbroad] = all.map((one) =>
    amountOf(words, measure, one?.value ?? '', one?.status === 'preliminary'),
  ) as [string, string, string, string];
  return words.say('parity.four', {
    subject: subjectOf(words, measure, ALL),
    place: words.place,
    when: words.when(first.period),
    womenSweden,
    womenAbroad,
    menSweden,
    menAbroad,
  });
}
