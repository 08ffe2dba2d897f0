import type { HistoryEntry } from '@samhandling/contract';
import { isActOfCoordinator } from '@samhandling/domain';
import { Disclosure, Timeline, TimelineItem } from '@samhandling/ui';
import { useFormatter, useTranslations } from 'use-intl';
import { useRegion } from '../../../lib/region/region-query.ts';
import { useDates } from '../../../lib/values/dates.ts';

/** Folded: who did what, when. */
export function InitiativeHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const t = useTranslations('initiative');
  const format = useFormatter();
  const { date } = useDates();
  const { region } = useRegion();
  const coordinator = t('history.coordinator', { region: region.name });
  const fieldName = (field: string): string => {
    const key = `history.field.${field}` as 'history.field.title';
    return t.has(key) ? t(key).toLocaleLowerCase() : field;
  };
  const eventText = (event: HistoryEntry['event']): string => {
    const key = `history.event.${event}` as 'history.event.initiative.published';
    return t.has(key) ? t(key) : t('history.event.other');
  };
  return (
    <Disclosure summary={t('history.show', { count: entries.length })}>
      <Timeline label={t('history.title')}>
        {entries.map(({ id, at, event, actor, personName, changedFields, reason }) => (
          <TimelineItem
            key={id}
            date={date(at)}
            dateTime={at}
            title={eventText(event)}
            by={
              [personName, isActOfCoordinator(event) ? coordinator : actor?.name]
                .filter(Boolean)
                .join(', ') || undefined
            }
          >
            {changedFields.length > 0 ? (
              <p>{t('history.changed', { fields: format.list(changedFields.map(fieldName)) })}</p>
            ) : null}
            {reason ? <p>{reason}</p> : null}
          </TimelineItem>
        ))}
      </Timeline>
    </Disclosure>
  );
}
