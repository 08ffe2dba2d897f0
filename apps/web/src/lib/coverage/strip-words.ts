import type { NamedPlaces } from '@samhandling/domain';
import { namedPlaces, type StripPlace } from '@samhandling/domain';
import { useFormatter, useTranslations } from 'use-intl';
import { useRegion } from '../region/region-query.ts';

/**
 * Where there is work on site: "arbete på plats i 12 av 14 kommuner, saknas i Kalix och Piteå". Only the
 * shorter list of municipalities is named, and none where it is long.
 */
export function useStripWords(): (strip: readonly StripPlace[], depth?: number) => string {
  const t = useTranslations('coverage.strip');
  const format = useFormatter();
  const { nameOf } = useRegion();
  const namesOf = ({ naming, codes }: NamedPlaces) =>
    naming === 'none' ? '' : t(naming, { names: format.list(codes.map(nameOf)) });
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
