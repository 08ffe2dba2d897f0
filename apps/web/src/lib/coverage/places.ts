import type { Coverage } from '@samhandling/contract';
import { useFormatter, useTranslations } from 'use-intl';
import { useRegion } from '../region/region-query.ts';

/** Where there is work on an action, as words after the number: "i Luleå och Boden". Empty for nowhere. */
export function usePlaces(): (reach: Coverage['reach']) => string {
  const t = useTranslations('coverage');
  const format = useFormatter();
  const { nameOf } = useRegion();
  return ({ municipalities, countyWide, crossBorder }) => {
    const places = [
      ...(countyWide ? [t('places.county')] : []),
      ...(municipalities.length > 0
        ? [t('places.municipalities', { names: format.list(municipalities.map(nameOf)) })]
        : []),
      ...(crossBorder ? [t('places.crossBorder')] : []),
    ];
    return places.length === 0 ? '' : ` ${format.list(places)}`;
  };
}
