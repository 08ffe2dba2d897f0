import type { ThinWork } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { useDates } from '../values/dates.ts';

/** What makes work thin, each fact as a clause: "når 5 av 14 kommuner". */
export function useThinText(): (thin: ThinWork) => string {
  const t = useTranslations('coverage');
  const { month } = useDates();
  return ({ fact, params, endsOn }) =>
    t(`thin.${fact}`, {
      reach: 0,
      municipalities: 0,
      depth: 1,
      actors: 0,
      silent: 0,
      ongoing: 0,
      stated: 0,
      active: 0,
      ...params,
      month: endsOn ? month(endsOn) : '',
    });
}
