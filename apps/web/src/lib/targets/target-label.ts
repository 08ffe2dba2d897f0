import type { Target } from '@samhandling/contract';
import {
  amountOf,
  lowerFirst,
  sayingIn,
  sayingOf,
  type AnyTarget,
  type NamedMeasure,
  type Words,
} from './words.ts';

type About = { readonly words: Words; readonly measure: NamedMeasure };

const LEVELS: readonly Target['kind'][] = ['at_least', 'at_most', 'rest_of_share'];

/** «Minst 1 500 bostäder per år», «Kvinnor: ska växa mer än i riket»: the target in its own kind's words. */
export function targetLabel(
  words: Words,
  measure: NamedMeasure,
  target: AnyTarget,
  isAlone = false,
): string {
  const label = withCondition(words, target, labelOf({ words, measure }, target));
  const isOfAll = target.sex === null && target.birth === null;
  return isOfAll || isAlone || measure.sexesAreOneWhole
    ? label
    : words.t('label.ofGroup', { group: words.nameOf(target), label: lowerFirst(label) });
}

/** «Strategins mål: minst 260 000 invånare år 2030.» */
export function targetSentence(
  words: Words,
  measure: NamedMeasure,
  target: AnyTarget,
  isAlone = false,
): string {
  return words.t('sentence', { label: lowerFirst(targetLabel(words, measure, target, isAlone)) });
}

function labelOf(about: About, target: AnyTarget): string {
  const { words, measure } = about;
  const { t } = words;
  const saying = sayingOf(words, measure);
  if (target.per !== null) return t('label.perYear', { label: levelLabel(about, target) });
  if (LEVELS.includes(target.kind)) return dated(about, target, levelLabel(about, target));
  switch (target.kind) {
    case 'change_against_base': {
      const params = {
        bound: target.bound ?? 'none',
        amount: words.inUnit((target.value ?? '').replace(/^-/, ''), 'percent'),
        when: target.year === null ? '' : words.when(String(target.year)),
        baseYear: String(target.baseYear ?? ''),
      };
      if (saying.better !== undefined) {
        return t('label.better', { ...params, better: saying.better, aim: saying.aim ?? '' });
      }
      return t(isFall(target) ? 'label.lower' : 'label.higher', params);
    }
    case 'direction_only': {
      const label = t(`label.direction.${target.direction ?? 'maintain'}`);
      return target.note ? t('label.withNote', { label, note: target.note }) : label;
    }
    case 'faster_than_nation':
      return t('label.faster');
    case 'on_par_with_nation':
      return t('label.onPar');
    default: {
      const groups = target.parityBetween.includes('groups');
      const between = groups
        ? target.parityBetween.includes('sexes')
          ? 'both'
          : 'groups'
        : 'sexes';
      return t(`label.parity.${target.aim === null ? 'demand' : 'strive'}.${between}`);
    }
  }
}

function levelLabel({ words, measure }: About, target: AnyTarget): string {
  const { t } = words;
  const { kind, bound, direction } = target;
  const { aim } = sayingOf(words, measure);
  const amount = targetAmount(words, measure, target);
  if (kind === 'rest_of_share') return t('label.rest', { amount });
  if (kind === 'at_most') {
    if (Number(target.value) === 0) return t('label.none', { aim: aim ?? '' });
    return direction === 'decrease' ? t('label.fall', { amount }) : t('label.at_most', { amount });
  }
  if (bound === 'more_than') return t('label.more_than', { amount });
  if (direction === 'increase') return t('label.rise', { amount });
  return isWhole(target) ? t('label.whole', { amount }) : t('label.at_least', { amount });
}

/** «260 000 invånare», «98 % av alla hushåll …»: the value of a target, with what it is of. */
export function targetAmount(words: Words, measure: NamedMeasure, { value }: AnyTarget): string {
  const { counted, aim } = sayingOf(words, measure);
  const amount = amountOf(words, measure, value ?? '');
  return counted === undefined && aim !== undefined && !aim.includes(words.exact(value ?? ''))
    ? `${amount} ${aim}`
    : amount;
}

function dated({ words }: About, target: AnyTarget, label: string): string {
  if (target.year === null) return label;
  const isRise = target.direction === 'increase' && target.bound !== 'more_than';
  return words.t(isRise ? 'label.untilYear' : 'label.inYear', {
    label,
    year: String(target.year),
  });
}

function withCondition(words: Words, target: AnyTarget, label: string): string {
  return target.conditions.reduce((said, sayings) => {
    const saying = sayingIn(words, sayings);
    return saying?.aim
      ? words.t('label.withCondition', { label: said, condition: saying.aim })
      : said;
  }, label);
}

/** All of it: «100 %» needs no «minst». */
export const isWhole = ({ kind, value, unit }: AnyTarget): boolean =>
  kind === 'at_least' && unit === 'percent' && Number(value) === 100;

/** Whether a change is a decrease. */
export const isFall = ({ value }: AnyTarget): boolean => (value ?? '').startsWith('-');

/** «minst 260 000», «en ökning till 23 %»: what a sentence says that the target is. */
export function targetPhrase(words: Words, measure: NamedMeasure, target: AnyTarget): string {
  const { t } = words;
  const { kind, bound, direction, value, baseYear } = target;
  const saying = sayingOf(words, measure);
  if (kind === 'change_against_base') {
    const amount = words.inUnit((value ?? '').replace(/^-/, ''), 'percent');
    if (saying.better !== undefined) return t('phrase.better', { amount, better: saying.better });
    return t(isFall(target) ? 'phrase.lower' : 'phrase.higher', {
      bound: bound ?? 'none',
      amount,
      baseYear: String(baseYear ?? ''),
    });
  }
  const amount = valueOf(words, measure, value ?? '');
  if (kind === 'rest_of_share') return t('phrase.rest');
  if (kind === 'at_most') return t('phrase.at_most', { amount });
  if (bound === 'more_than') return t('phrase.more_than', { amount });
  if (direction === 'increase') return t('phrase.rise', { amount });
  return isWhole(target) ? t('phrase.whole', { amount }) : t('phrase.at_least', { amount });
}

/** The figure alone where it is counted: what is counted has just been said. */
export function valueOf(words: Words, measure: NamedMeasure, value: string): string {
  return sayingOf(words, measure).counted === undefined
    ? words.inUnit(value, measure.unit)
    : words.exact(value);
}
