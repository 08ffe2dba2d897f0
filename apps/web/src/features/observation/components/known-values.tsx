import type { ObservationRevision } from '@samhandling/contract';
import { DataTable, type DataTableColumn } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useDates } from '../../../lib/values/dates.ts';
import { useObservationText } from './use-observation-text.ts';

/** What is known of each period now, and where it is from. */
export function KnownValues({ revisions }: { revisions: readonly ObservationRevision[] }) {
  const t = useTranslations('observation');
  const textOf = useObservationText();
  const { date } = useDates();
  const known = revisions
    .filter(({ isLatest }) => isLatest)
    .sort((a, b) => (a.period < b.period ? 1 : -1));
  const columns: DataTableColumn<ObservationRevision>[] = [
    {
      key: 'period',
      header: t('columns.period'),
      isRowHeader: true,
      render: ({ period }) => period,
    },
    { key: 'value', header: t('columns.value'), align: 'end', render: textOf },
    {
      key: 'from',
      header: t('columns.from'),
      render: ({ origin, source }) => t('from', { origin: t(`origin.${origin}`), source }),
    },
    {
      key: 'recorded',
      header: t('columns.recorded'),
      render: ({ revision, recordedAt }) => t('revision', { revision, date: date(recordedAt) }),
    },
  ];
  return (
    <DataTable
      caption={t('known')}
      isCaptionHidden
      columns={columns}
      rows={known}
      rowKey={({ period }) => period}
      empty={<p>{t('noneKnown')}</p>}
    />
  );
}
