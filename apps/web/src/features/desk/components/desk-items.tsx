import type { DeskItem } from '@samhandling/contract';
import { ArrowLink, Row, RowList } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { useDates } from '../../../lib/values/dates.ts';

/** What the person has to do, most urgent first, each with a link to where it is done. */
export function DeskItems({ items }: { items: readonly DeskItem[] }) {
  const t = useTranslations('desk');
  const { date } = useDates();
  return (
    <RowList label={t('items')}>
      {items.map((item) => {
        const { kind, actor, initiative, action, since, dueOn, note } = item;
        const when = dueOn ? t('due', { date: date(dueOn) }) : t('since', { date: date(since) });
        const what = initiative?.title || action?.text || actor?.name;
        return (
          <Row
            key={`${kind}-${item.reportId ?? item.ownershipId ?? item.contribution?.id ?? initiative?.id ?? actor?.id ?? since}`}
            title={what || t(`kind.${kind}`)}
            kicker={[
              what ? t(`kind.${kind}`) : null,
              initiative || action ? actor?.name : null,
              when,
            ]
              .filter(Boolean)
              .join(' · ')}
            actions={<ArrowLink href={addressOf(item)}>{t(`step.${kind}`)}</ArrowLink>}
          >
            {note ? <p>{note}</p> : null}
          </Row>
        );
      })}
    </RowList>
  );
}

/** What is done by writing the initiative. */
const WRITTEN: ReadonlySet<DeskItem['kind']> = new Set(['initiative_returned', 'initiative_draft']);

/** The address where the person does it. */
function addressOf({ kind, initiative, reportId, contribution, action, actor }: DeskItem): string {
  if (initiative) {
    if (contribution) return `${paths.initiative(initiative.id)}#bidrag-${contribution.id}`;
    if (reportId && kind === 'report_draft') return paths.statusReport(initiative.id, reportId);
    const isWritten = WRITTEN.has(kind);
    return isWritten ? paths.initiativeEdit(initiative.id) : paths.initiative(initiative.id);
  }
  if (kind === 'remark_open') return paths.remarks({ hanterad: 'false' });
  if (action) return `${paths.action(action.code)}#ansvar`;
  return actor ? paths.actor(actor.id) : paths.desk;
}
