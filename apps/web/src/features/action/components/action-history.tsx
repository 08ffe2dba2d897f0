import type { HistoryEntry } from '@samhandling/contract';
import { Disclosure, Timeline, TimelineItem } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useDates } from '../../../lib/values/dates.ts';

const EVENTS = {
  'ownership.claimed': 'claimed',
  'ownership.proposed': 'proposed',
  'ownership.confirmed': 'confirmed',
  'ownership.released': 'released',
} as const;

/** Folded: who took responsibility, and when. */
export function ActionHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const t = useTranslations('action');
  const { date } = useDates();
  if (entries.length === 0) return null;
  const titleOf = ({ event, actor, role }: HistoryEntry) =>
    event in EVENTS
      ? t(`history.event.ownership.${EVENTS[event as keyof typeof EVENTS]}`, {
          actor: actor?.name ?? '',
          role: role ?? 'lead',
        })
      : t('history.event.other');
  return (
    <Disclosure summary={t('history.show', { count: entries.length })}>
      <Timeline label={t('history.title')}>
        {entries.map((entry) => (
          <TimelineItem
            key={entry.id}
            date={date(entry.at)}
            dateTime={entry.at}
            title={titleOf(entry)}
            by={entry.personName ?? undefined}
          >
            {entry.reason ? <p>{entry.reason}</p> : null}
          </TimelineItem>
        ))}
      </Timeline>
    </Disclosure>
  );
}
