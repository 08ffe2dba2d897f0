import type { SeriesRef } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { useBreakdownName } from '../values/value-format.ts';

type Part = Pick<SeriesRef, 'placeName' | 'sex' | 'birth' | 'ageGroup'>;

/** "Kvinnor, Norrbotten, 16–64 år": which part of the measure a series is about. */
export function useSeriesPart(): (part: Part) => string {
  const t = useTranslations('series');
  const breakdown = useBreakdownName();
  return ({ placeName, sex, birth, ageGroup }) => {
    const group = breakdown({ sex, birth });
    return ageGroup
      ? t('partWithAge', { group, place: placeName, ageGroup })
      : t('part', { group, place: placeName });
  };
}
