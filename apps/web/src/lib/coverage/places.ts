import type { Coverage } from '@samhandling/contract';
import { useFormatter, useTranslations } from 'use-intl';
import { useRegion } from '../region/region-query.ts';

/** Where active work is, as words after the number: "i Luleå och Boden". Empty for nowhere. */
export function usePlaces(): (reach: Coverage['reach']) => string {
  const t = useTranslations('coverage');
  const format = useFormatter();
  const { region } = useRegion();
  return ({ sites, countyWide, crossBorder }) => {
    const names = region.municipalities.flatMap(({ code, name }) => (sites[code] ? [name] : []));
    const places = [
      ...(countyWide > 0 ? [t('places.county')] : []),
      ...(names.length > 0 ? [t('places.municipalities', { names: format.list(names) })] : []),
      ...(crossBorder > 0 ? [t('places.crossBorder')] : []),
    ];
    return places.length === 0 ? '' : ` ${format.list(places)}`;
  };
}
