import { isYearInReach, parseDateText, YEARS_IN_REACH } from '@samhandling/domain';
import type { DateWords } from '@samhandling/ui';
import { useTranslations } from 'use-intl';

/** What fields for a day say, and how they read what is typed. */
export function useDateWords(): DateWords {
  const t = useTranslations('common.date');
  return {
    format: t('format'),
    fault: (text) => {
      const date = parseDateText(text);
      if (date === null) return t('wrong');
      if (isYearInReach(date)) return null;
      const { first, last } = YEARS_IN_REACH;
      return t('year', { first: String(first), last: String(last) });
    },
    pick: t('pick'),
    read: (text) => parseDateText(text),
  };
}
