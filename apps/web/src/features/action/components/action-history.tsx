import type { HistoryEntry } from '@samhandling/contract';
import { sideOfOwnershipAct } from '@samhandling/domain';
import { Disclosure, Timeline, TimelineItem } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useRegion } from '../../../lib/region/region-query.ts';
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
  const { region } = useRegion();
  if (entries.length === 0) return null;
  /** In whose name it was done, where that is known: the actor of the ownership, or the coordinator. */
  const sideOf = (entry: HistoryEntry): string | undefined => {
    const earlier = entries.slice(entries.indexOf(entry) + 1);
    const before = earlier.find(
      ({ actor, role }) => actor?.id === entry.actor?.id && role === entry.role,
    );
    const side = sideOfOwnershipAct(entry.event, before?.event);
    if (side === 'coordinator') return t('history.coordinator', { region: region.name });
    return side === 'actor' ? entry.actor?.name : undefined;
  };
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
            by={[entry.personName, sideOf(entry)].filter(Boolean).join(', ') || undefined}
          >
            {entry.reason ? <p>{entry.reason}</p> : null}
          </TimelineItem>
        ))}
      </Timeline>
    </Disclosure>
  );
}
