import type { ThinWork } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { useDates } from '../values/dates.ts';

const NUMBERS = {
  reach: 0,
  municipalities: 0,
  depth: 1,
  actors: 0,
  silent: 0,
  ongoing: 0,
  stated: 0,
  active: 0,
};

/** What makes work thin, each fact as a clause: "når 5 av 14 kommuner". */
export function useThinText(): (thin: ThinWork) => string {
  const t = useTranslations('coverage');
  const { month } = useDates();
  return ({ fact, params, endsOn }) =>
    t(`thin.${fact}`, { ...NUMBERS, ...params, month: endsOn ? month(endsOn) : '' });
}

/** The same in the few words that a table has room for: "5 av 14 · en aktör · slutar okt 2027". */
export function useThinShort(): (thin: readonly ThinWork[]) => string {
  const t = useTranslations('coverage');
  const { shortMonth } = useDates();
  return (thin) =>
    thin
      .map(({ fact, params, endsOn }) =>
        t(`thinShort.${fact}`, {
          ...NUMBERS,
          ...params,
          form: thin.length === 1 ? 'alone' : 'beside',
          month: endsOn ? shortMonth(endsOn) : '',
        }),
      )
      .join(' · ');
}
