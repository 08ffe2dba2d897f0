import type { HistoryEntry } from '@samhandling/contract';
import { Disclosure, Timeline, TimelineItem } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useDates } from '../../../lib/values/dates.ts';

/** Folded: who did what, when. */
export function InitiativeHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const t = useTranslations('initiative');
  const { date } = useDates();
  const eventText = (event: HistoryEntry['event']): string => {
    const key = `history.event.${event}` as 'history.event.initiative.published';
    return t.has(key) ? t(key) : t('history.event.other');
  };
  return (
    <Disclosure summary={t('history.show', { count: entries.length })}>
      <Timeline label={t('history.title')}>
        {entries.map(({ id, at, event, actor, personName, reason }) => (
          <TimelineItem
            key={id}
            date={date(at)}
            dateTime={at}
            title={eventText(event)}
            by={[personName, actor?.name].filter(Boolean).join(', ') || undefined}
          >
            {reason ? <p>{reason}</p> : null}
          </TimelineItem>
        ))}
      </Timeline>
    </Disclosure>
  );
}
