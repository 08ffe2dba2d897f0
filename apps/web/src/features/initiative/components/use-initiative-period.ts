import type { InitiativeRow } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { useDates } from '../../../lib/values/dates.ts';

/** "januari 2026 – december 2027", or what is known of it; null where nothing is. */
export function useInitiativePeriod() {
  const t = useTranslations('initiative');
  const { month } = useDates();
  return ({ startsOn, endsOn }: Pick<InitiativeRow, 'startsOn' | 'endsOn'>): string | null => {
    if (startsOn && endsOn) {
      return t('facts.periodText', { from: month(startsOn), to: month(endsOn) });
    }
    if (startsOn) return t('facts.periodFrom', { from: month(startsOn) });
    return endsOn ? t('facts.periodTo', { to: month(endsOn) }) : null;
  };
}
