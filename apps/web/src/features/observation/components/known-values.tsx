import type { ObservationRevision } from '@samhandling/contract';
import { DataTable, type DataTableColumn } from '@samhandling/ui';
import { Button } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../../lib/values/dates.ts';
import { RetractDialog } from './retract-dialog.tsx';
import { useObservationText } from './use-observation-text.ts';

type KnownValuesProps = {
  readonly revisions: readonly ObservationRevision[];
  /** Whether the person may take back what was entered by mistake. */
  readonly canRetract: boolean;
};

/** What is known of each period now, and where it is from. */
export function KnownValues({ revisions, canRetract }: KnownValuesProps) {
  const t = useTranslations('observation');
  const textOf = useObservationText();
  const { date } = useDates();
  const words = useTranslations('vocabulary');
  const [mistake, setMistake] = useState<ObservationRevision | null>(null);
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
    {
      key: 'value',
      header: t('columns.value'),
      align: 'end',
      render: (revision) => (
        <>
          <div>{textOf(revision)}</div>
          {revision.doubts.map((doubt) => (
            <div key={doubt}>{words(`valueDoubt.${doubt}`)}</div>
          ))}
          {revision.reason === null ? null : <div>{t('because', { reason: revision.reason })}</div>}
        </>
      ),
    },
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
    ...(canRetract
      ? [
          {
            key: 'retract',
            header: t('columns.retract'),
            render: (revision: ObservationRevision) =>
              revision.origin === 'hand' && !revision.isRetracted ? (
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={t('retractFor', { period: revision.period })}
                  onClick={() => setMistake(revision)}
                >
                  {t('retract')}
                </Button>
              ) : null,
          },
        ]
      : []),
  ];
  return (
    <>
      <DataTable
        caption={t('known')}
        isCaptionHidden
        columns={columns}
        rows={known}
        rowKey={({ period }) => period}
        empty={<p>{t('noneKnown')}</p>}
      />
      {mistake ? <RetractDialog mistake={mistake} onClose={() => setMistake(null)} /> : null}
    </>
  );
}
