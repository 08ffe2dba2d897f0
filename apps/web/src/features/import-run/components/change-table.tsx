import type { ImportChange } from '@samhandling/contract';
import { DataTable, Link, StateMark, type DataTableColumn } from '@samhandling/ui';
import { Checkbox } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { useSeriesPart } from '../../../lib/series/series-name.ts';
import { useValueFormat } from '../../../lib/values/value-format.ts';
import styles from './change-table.module.css';

type Stated = Pick<ImportChange['after'], 'value' | 'status' | 'note'>;

type ChangeTableProps = {
  readonly changes: readonly ImportChange[];
  readonly caption: string;
  /** Ids of the differences that are not to be stored. */
  readonly leftOut: ReadonlySet<string>;
  /** Leaves one out, or takes it in again; none where nothing can be stored any more. */
  readonly onLeaveOut?: (id: string, isLeftOut: boolean) => void;
};

/** How what came differs from what is known, value by value. */
export function ChangeTable({ changes, caption, leftOut, onLeaveOut }: ChangeTableProps) {
  const t = useTranslations('import-run');
  const partOf = useSeriesPart();
  const words = useTranslations('vocabulary');
  const columns: DataTableColumn<ImportChange>[] = [
    {
      key: 'series',
      header: t('columns.series'),
      isRowHeader: true,
      render: ({ series }) => (
        <span className={styles.lines}>
          <Link href={paths.indicator(series.indicator.code)}>{series.measureName}</Link>
          <span className={styles.quiet}>{partOf(series)}</span>
        </span>
      ),
    },
    { key: 'period', header: t('columns.period'), render: ({ period }) => period },
    {
      key: 'kind',
      header: t('columns.kind'),
      render: ({ kind }) => <StateMark kind="change" value={kind} label={t(`kind.${kind}`)} />,
    },
    {
      key: 'before',
      header: t('columns.before'),
      align: 'end',
      render: ({ before, series }) =>
        before ? <StatedValue stated={before} unit={series.unit} /> : t('nothing'),
    },
    {
      key: 'after',
      header: t('columns.after'),
      align: 'end',
      render: ({ after, series, doubts, doubtReason }) => (
        <>
          <StatedValue stated={after} unit={series.unit} />
          {doubts.length > 0 ? (
            <span className={styles.doubt}>
              {doubts.map((doubt) => words(`valueDoubt.${doubt}`)).join(' ')}
              {doubtReason === null ? null : ` ${t('because', { reason: doubtReason })}`}
            </span>
          ) : null}
        </>
      ),
    },
    ...(onLeaveOut
      ? [
          {
            key: 'store',
            header: t('columns.store'),
            render: ({ id, state, series, period }: ImportChange) =>
              state === 'waiting' ? (
                <Checkbox
                  label={t('columns.store')}
                  fullName={t('storeIt', { name: `${partOf(series)}, ${period}` })}
                  isSelected={!leftOut.has(id)}
                  onChange={(isStored) => onLeaveOut(id, !isStored)}
                />
              ) : (
                t(`changeState.${state}`)
              ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={columns}
      rows={changes}
      rowKey={({ id }) => id}
    />
  );
}

function StatedValue({ stated, unit }: { stated: Stated; unit: string }) {
  const t = useTranslations('import-run');
  const { value } = useValueFormat();
  const { status, note } = stated;
  return (
    <span className={styles.value}>
      <span>{stated.value === null ? t('missing') : value(stated.value, unit)}</span>
      {status === 'preliminary' ? <span className={styles.quiet}>{t('preliminary')}</span> : null}
      {note === '' ? null : <span className={styles.quiet}>{note}</span>}
    </span>
  );
}
