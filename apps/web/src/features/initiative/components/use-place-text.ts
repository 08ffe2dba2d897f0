import type { InitiativeRow } from '@samhandling/contract';
import { useFormatter, useTranslations } from 'use-intl';

type InitiativePlace = Pick<InitiativeRow, 'placeScope' | 'placesAcrossBorder' | 'municipalities'>;

const NAMED = 3;

/** Where the work of an initiative takes place, in words; a long list is shortened in a row. */
export function usePlaceText(): (place: InitiativePlace, isWhole?: boolean) => string {
  const t = useTranslations('initiative');
  const format = useFormatter();
  return ({ placeScope, placesAcrossBorder, municipalities }, isWhole = false) => {
    const names = municipalities.map(({ name }) => name);
    if (placeScope === 'county') return t('place.county');
    if (placesAcrossBorder.length > 0) {
      const across = format.list(placesAcrossBorder);
      return names.length === 0
        ? t('place.across', { across })
        : t('place.acrossWith', { places: format.list(names), across });
    }
    if (placeScope === 'cross_border') {
      return names.length === 0
        ? t('place.cross_border')
        : t('place.crossBorderWith', { places: format.list(names) });
    }
    if (names.length === 0) return t('place.none');
    return isWhole || names.length <= NAMED
      ? format.list(names)
      : t('row.places', {
          first: names.slice(0, NAMED - 1).join(', '),
          count: names.length - NAMED + 1,
        });
  };
}
