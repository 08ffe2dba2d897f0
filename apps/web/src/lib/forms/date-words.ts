import { parseDateText } from '@samhandling/domain';
import type { DateWords } from '@samhandling/ui';
import { useTranslations } from 'use-intl';

/** What fields for a day say, and how they read what is typed. */
export function useDateWords(): DateWords {
  const t = useTranslations('common.date');
  return {
    format: t('format'),
    wrong: t('wrong'),
    pick: t('pick'),
    read: (text) => parseDateText(text),
  };
}
