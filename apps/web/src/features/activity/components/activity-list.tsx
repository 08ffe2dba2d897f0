import type { ActivityEntry } from '@samhandling/contract';
import { Link, Timeline, TimelineItem } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { Written } from '../../../lib/messages/written.tsx';

/** Public events, the latest first; the day stands at the first of each. */
export function ActivityList({ entries }: { entries: readonly ActivityEntry[] }) {
  const t = useTranslations('activity');
  const { date } = useDates();
  if (entries.length === 0) return <p>{t('empty')}</p>;
  const days = entries.map((entry) => date(entry.at));
  return (
    <Timeline label={t('title')}>
      {entries.map((entry, index) => (
        <TimelineItem
          key={entry.id}
          date={days[index] === days[index - 1] ? null : days[index]}
          dateTime={entry.at}
          title={<Happening entry={entry} />}
          by={entry.initiative && entry.actor ? <Written>{entry.actor.name}</Written> : undefined}
        />
      ))}
    </Timeline>
  );
}

/** A key of a message may contain no full stop. */
const KEYS = {
  'initiative.published': 'initiative_published',
  'status_report.filed': 'status_report_filed',
  'status_report.corrected': 'status_report_corrected',
  'ownership.confirmed': 'ownership_confirmed',
  'ownership.released': 'ownership_released',
  'actor.admitted': 'actor_admitted',
} as const;

function Happening({
  entry: { event, initiative, action, actor, role },
}: {
  entry: ActivityEntry;
}) {
  const t = useTranslations('activity');
  const href = initiative
    ? paths.initiative(initiative.id)
    : action
      ? paths.action(action.code)
      : paths.actor(actor?.id ?? '');
  return t.rich(`event.${KEYS[event]}`, {
    title: initiative?.title ?? action?.text ?? '',
    actor: actor?.name ?? '',
    role: role ?? 'lead',
    a: (text: ReactNode) => (
      <Link href={href}>
        <Written>{text}</Written>
      </Link>
    ),
  });
}
