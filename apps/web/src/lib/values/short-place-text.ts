import type { InitiativeRow } from '@samhandling/contract';
import { useFormatter, useTranslations } from 'use-intl';

type Place = Pick<InitiativeRow, 'placeScope' | 'placesAcrossBorder' | 'municipalities'>;

/** So many places are named where there is room for all; else two, and how many more. */
const NAMED = 3;

/** Where an initiative works, for a cell of a table: "Arjeplog, Boden och 2 till". */
export function useShortPlaceText(): (place: Place) => string {
  const t = useTranslations('initiative.place');
  const format = useFormatter();
  const shortList = (names: readonly string[]) =>
    names.length <= NAMED
      ? format.list(names)
      : t('andMore', {
          names: names.slice(0, NAMED - 1).join(', '),
          count: names.length - NAMED + 1,
        });
  return ({ placeScope, placesAcrossBorder, municipalities }) => {
    const names = municipalities.map(({ name }) => name);
    if (placeScope === 'county') return t('countyShort');
    if (placesAcrossBorder.length > 0) {
      const across = shortList(placesAcrossBorder);
      return names.length === 0
        ? t('acrossShort', { across })
        : t('acrossWith', { places: shortList(names), across });
    }
    if (names.length === 0)
      return t(placeScope === 'cross_border' ? 'crossBorderShort' : 'noneShort');
    return shortList(names);
  };
}
