import type { ThinThresholds } from '@samhandling/contract';
import { THIN_THRESHOLD_NAMES } from '@samhandling/domain';
import { Timeline, TimelineItem } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useDates } from '../../../lib/values/dates.ts';
import { useThinWords } from './use-thin-words.ts';

/** Who changed which threshold, when, from what to what. */
export function ThresholdHistory({ changes }: Pick<ThinThresholds, 'changes'>) {
  const t = useTranslations('thin-thresholds');
  const { labelOf, valueOf } = useThinWords();
  const { dateTime } = useDates();
  if (changes.length === 0) return <p>{t('history.none')}</p>;
  return (
    <Timeline label={t('history.title')}>
      {changes.map(({ at, personName, from, to }) => (
        <TimelineItem
          key={at}
          date={dateTime(at)}
          dateTime={at}
          title={t('history.changed')}
          by={personName === null ? undefined : t('history.by', { name: personName })}
        >
          <ul>
            {THIN_THRESHOLD_NAMES.flatMap((name) => {
              const [before, after] = [from[name], to[name]];
              if (before === undefined || after === undefined) return [];
              return [
                <li key={name}>
                  {t('history.change', {
                    label: labelOf(name),
                    from: valueOf(name, before),
                    to: valueOf(name, after),
                  })}
                </li>,
              ];
            })}
          </ul>
        </TimelineItem>
      ))}
    </Timeline>
  );
}
