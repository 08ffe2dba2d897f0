import type { InitiativeRow } from '@samhandling/contract';
import { useFormatter, useTranslations } from 'use-intl';

type Place = Pick<InitiativeRow, 'placeScope' | 'municipalities'>;

/** So many municipalities are named where there is room for all; else two, and how many more. */
const NAMED = 3;

/** Where an initiative works, for a cell of a table: "Arjeplog, Boden och 2 till". */
export function useShortPlaceText(): (place: Place) => string {
  const t = useTranslations('initiative.place');
  const format = useFormatter();
  return ({ placeScope, municipalities }) => {
    const names = municipalities.map(({ name }) => name);
    if (placeScope === 'county') return t('countyShort');
    if (names.length === 0)
      return t(placeScope === 'cross_border' ? 'crossBorderShort' : 'noneShort');
    return names.length <= NAMED
      ? format.list(names)
      : t('andMore', {
          names: names.slice(0, NAMED - 1).join(', '),
          count: names.length - NAMED + 1,
        });
  };
}
