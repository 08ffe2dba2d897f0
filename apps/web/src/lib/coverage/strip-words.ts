import type { NamedPlaces } from '@samhandling/domain';
import { namedPlaces, type StripPlace } from '@samhandling/domain';
import { useFormatter, useTranslations } from 'use-intl';
import { useRegion } from '../region/region-query.ts';

/** The least of it: "11 av 14 kommuner, saknas i Kalix, Piteå och Älvsbyn". */
export function useStripShort(): (strip: readonly StripPlace[]) => string {
  const t = useTranslations('coverage.strip');
  const namesOf = useNames();
  return (strip) => {
    const named = namedPlaces(strip);
    return t('short', { reached: named.reached, of: named.of }) + namesOf(named);
  };
}

function useNames(): (named: NamedPlaces) => string {
  const t = useTranslations('coverage.strip');
  const format = useFormatter();
  const { nameOf } = useRegion();
  return ({ naming, codes }) =>
    naming === 'none' ? '' : t(naming, { names: format.list(codes.map(nameOf)) });
}

/**
 * Where there is work on site: "arbete på plats i 12 av 14 kommuner, saknas i Kalix och Piteå". Only the
 * shorter list of municipalities is named, and none where it is long.
 */
export function useStripWords(): (strip: readonly StripPlace[], depth?: number) => string {
  const t = useTranslations('coverage.strip');
  const namesOf = useNames();
  return (strip, depth = 1) => {
    const named = namedPlaces(strip);
    const isForCounty = strip.some(({ work }) => work === 'county_only');
    const many = depth === 1 ? 0 : strip.filter(({ height }) => height >= 2).length;
    return [
      t('onSite', { reached: named.reached, of: named.of }) + namesOf(named),
      ...(isForCounty ? [t('county')] : []),
      ...(many > 0 ? [t('depth', { depth, count: many })] : []),
    ].join(', ');
  };
}
