import type { ImportRunRow } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { useDates } from '../../../lib/values/dates.ts';

/** What a run is called and what came of it, in words. */
export function useRunText() {
  const t = useTranslations('import-run');
  const { dateTime } = useDates();
  return {
    title: ({ fileName, startedAt }: ImportRunRow): string =>
      fileName === null
        ? t('titleFetched', { time: dateTime(startedAt) })
        : t('titleFile', { name: fileName }),
    by: ({ isScheduled, startedBy, startedAt }: ImportRunRow): string =>
      isScheduled || startedBy === null
        ? t('byItself', { time: dateTime(startedAt) })
        : t('byPerson', { name: startedBy, time: dateTime(startedAt) }),
    found: ({ counts: { added, revised, withdrawn, unchanged } }: ImportRunRow): string =>
      t('found', { added, revised, withdrawn, unchanged }),
  };
}
