import type { EverydayWords } from '@samhandling/contract';
import { Timeline, TimelineItem } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useDates } from '../../../lib/values/dates.ts';

/** Who added or removed which word, the last one first. */
export function WordHistory({ changes }: Pick<EverydayWords, 'changes'>) {
  const t = useTranslations('everyday-word');
  const { dateTime } = useDates();
  if (changes.length === 0) return <p>{t('historyNone')}</p>;
  return (
    <Timeline label={t('history')}>
      {changes.map(({ at, personName, code, word, isRemoved }) => (
        <TimelineItem
          key={`${at} ${code} ${word}`}
          date={dateTime(at)}
          dateTime={at}
          title={t(isRemoved ? 'removed' : 'added', { word, code: code.toUpperCase() })}
          by={personName === null ? undefined : t('by', { name: personName })}
        />
      ))}
    </Timeline>
  );
}
