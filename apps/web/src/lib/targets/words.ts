import type { Measure, MeasureSaying, Target, TargetLine } from '@samhandling/contract';
import { useLocale, useTranslations } from 'use-intl';
import { useRegion } from '../region/region-query.ts';
import { usePeriodText } from '../values/period-text.ts';
import { useBreakdownName, useValueFormat } from '../values/value-format.ts';

/** What words about targets are made with: the texts of a language, and how it writes figures. */
export type Words = {
  readonly t: ReturnType<typeof useTranslations<'target-label'>>;
  readonly language: string;
  readonly place: string;
  readonly number: (value: string | number) => string;
  /** With every decimal that is written. */
  readonly exact: (value: string) => string;
  readonly inUnit: (written: string, unit: string | null) => string;
  readonly change: (value: string | number, unit: string | null) => string;
  readonly when: (period: string) => string;
  readonly nameOf: (part: Pick<Target, 'sex' | 'birth'>) => string;
};

/** A measure, as far as a sentence needs to know it. */
export type NamedMeasure = Pick<Measure, 'name' | 'unit' | 'sayings' | 'sexesAreOneWhole'>;

/** A target, whole or in a line. */
export type AnyTarget = Target | TargetLine | Omit<TargetLine, 'level'>;

/** The texts and figures of the page's language. */
export function useWords(): Words {
  const t = useTranslations('target-label');
  const language = useLocale().slice(0, 2);
  const { region } = useRegion();
  const { number, exact, exactValue, change } = useValueFormat();
  const when = usePeriodText();
  const nameOf = useBreakdownName();
  return {
    t,
    language,
    place: region.name,
    number,
    exact,
    inUnit: (written, unit) => exactValue(written, unit),
    change,
    when,
    nameOf,
  };
}

/** How a measure is named in the language; by its name where nobody has said how. */
export function sayingOf(
  words: Pick<Words, 'language'>,
  measure: Pick<Measure, 'sayings' | 'name'>,
): MeasureSaying {
  const { sayings, name } = measure;
  return sayingIn(words, sayings) ?? { subject: asSubject(name) };
}

/** The sayings of the language, else of the first that there are. */
export function sayingIn(
  { language }: Pick<Words, 'language'>,
  sayings: Measure['sayings'],
): MeasureSaying | undefined {
  return sayings[language] ?? sayings[DEFAULT_LANGUAGE] ?? Object.values(sayings)[0];
}

/** Strategies are written in it. */
const DEFAULT_LANGUAGE = 'sv';

/** The subject of a sentence about a part of the population. */
export function subjectOf(
  words: Pick<Words, 'language' | 'nameOf'>,
  measure: NamedMeasure,
  part: Pick<Target, 'sex' | 'birth'>,
): string {
  const saying = sayingOf(words, measure);
  if (part.sex === null && part.birth === null) return saying.subject;
  const ofSex = part.sex && part.birth === null ? saying[part.sex] : undefined;
  return ofSex ?? `${saying.subject} (${words.nameOf(part).toLocaleLowerCase()})`;
}

/** The sentence begins with it. */
export const upperFirst = (text: string): string =>
  text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** It goes on after a colon. */
export const lowerFirst = (text: string): string =>
  text.charAt(0).toLocaleLowerCase() + text.slice(1);

/** What is said of a value: nothing is rounded, and what is counted is named. */
export function amountOf(
  words: Words,
  measure: NamedMeasure,
  value: string,
  isPreliminary = false,
): string {
  const { counted } = sayingOf(words, measure);
  const written =
    counted === undefined
      ? words.inUnit(value, measure.unit)
      : Number(value) === 0
        ? words.t('amount.none', { counted })
        : words.t('amount.counted', { value: words.exact(value), counted });
  return isPreliminary ? words.t('amount.preliminary', { amount: written }) : written;
}

/** A share of a name is not understood by itself, so a name stands as it is written. */
const asSubject = (name: string): string => `”${name}”`;
