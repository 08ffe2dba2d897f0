import { csvAddress, type ChartTable } from '@samhandling/charts';
import type { Indicator } from '@samhandling/contract';
import {
  DataTable,
  Disclosure,
  DownloadLink,
  EmptyState,
  type DataTableColumn,
} from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useDates } from '../../../lib/values/dates.ts';
import { useBreakdownName, useValueFormat } from '../../../lib/values/value-format.ts';
import styles from './observation-table.module.css';
import { valueGroups, type ValueGroup, type ValueLine } from './observation-groups.ts';

/** Every value as it is published, with its source, when it was retrieved, and whether it is corrected. */
export function ObservationTable({ indicator }: { readonly indicator: Indicator }) {
  const t = useTranslations('indicator');
  const nameOf = useBreakdownName();
  const columns = useColumns();
  const { code, measures } = indicator;
  const groups = valueGroups(measures);
  if (groups.length === 0) {
    return (
      <EmptyState title={t('values.none')}>
        <p>{t('values.noneText')}</p>
      </EmptyState>
    );
  }
  const nameOfGroup = ({ measure, series }: ValueGroup): string => {
    const name = series
      ? [nameOf(series), series.ageGroup].filter(Boolean).join(', ')
      : t('values.municipalities');
    return measures.length > 1 ? t('values.measureFold', { measure: measure.name, name }) : name;
  };
  return (
    <>
      <div>
        {groups.map((group) => (
          <Disclosure
            key={group.key}
            summary={t('values.fold', { name: nameOfGroup(group), count: group.lines.length })}
          >
            <DataTable
              caption={nameOfGroup(group)}
              isCaptionHidden
              rows={group.lines}
              rowKey={({ key }) => key}
              columns={columns}
            />
          </Disclosure>
        ))}
      </div>
      <p>
        <CsvLink code={code} groups={groups} nameOfGroup={nameOfGroup} />
      </p>
    </>
  );
}

function useRevisionText() {
  const t = useTranslations('indicator.values');
  return (revision: number): string =>
    revision === 0
      ? t('stated')
      : revision === 1
        ? t('first')
        : t('corrected', { revision: String(revision) });
}

function useColumns(): DataTableColumn<ValueLine>[] {
  const t = useTranslations('indicator');
  const { value } = useValueFormat();
  const { date } = useDates();
  const revisionText = useRevisionText();
  const words = useTranslations('vocabulary');
  return [
    {
      key: 'period',
      header: t('values.period'),
      isRowHeader: true,
      render: ({ observation }) => observation.period,
    },
    { key: 'place', header: t('values.place'), render: ({ series }) => series.placeName },
    {
      key: 'value',
      header: t('values.value'),
      align: 'end',
      render: ({
        series,
        observation: { value: written, status, doubts, reason, isRetracted },
      }) => (
        <>
          {written === null
            ? t(isRetracted ? 'values.retracted' : 'values.missing')
            : value(written, series.unit)}
          {status === 'preliminary' ? (
            <span className={styles.aside}>{t(`status.${status}`)}</span>
          ) : null}
          {doubts.length > 0 || reason !== null ? (
            <span className={styles.aside}>
              {[
                ...doubts.map((doubt) => words(`valueDoubt.${doubt}`)),
                ...(reason === null ? [] : [t('values.because', { reason })]),
              ].join(' ')}
            </span>
          ) : null}
        </>
      ),
    },
    {
      key: 'source',
      header: t('values.source'),
      render: ({ observation: { source, method, note } }) => (
        <>
          {source}
          {method || note ? (
            <span className={styles.aside}>
              {[method ? t('values.byHand', { method }) : null, note].filter(Boolean).join(' ')}
            </span>
          ) : null}
        </>
      ),
    },
    {
      key: 'retrieved',
      header: t('values.retrieved'),
      render: ({ observation: { retrievedAt, recordedAt, origin, revision } }) =>
        origin === 'strategy' ? (
          revisionText(revision)
        ) : (
          <>
            {retrievedAt ? date(retrievedAt) : t('values.recorded', { date: date(recordedAt) })}
            {revision > 1 ? <span className={styles.aside}>{revisionText(revision)}</span> : null}
          </>
        ),
    },
  ];
}

type CsvLinkProps = {
  readonly code: string;
  readonly groups: readonly ValueGroup[];
  readonly nameOfGroup: (group: ValueGroup) => string;
};

/** The whole table as a file; figures stay figures. */
function CsvLink({ code, groups, nameOfGroup }: CsvLinkProps) {
  const t = useTranslations('indicator');
  const { unit } = useValueFormat();
  const revisionText = useRevisionText();
  const head = (key: string, label: string, isNumber = false) => ({ key, label, isNumber });
  const table: ChartTable = {
    columns: [
      head('group', t('values.group')),
      head('place', t('values.place')),
      head('period', t('values.period')),
      head('value', t('values.value'), true),
      head('unit', t('values.unit')),
      head('status', t('values.status')),
      head('source', t('values.source')),
      head('retrieved', t('values.retrieved')),
      head('revision', t('values.revision')),
    ],
    rows: groups.flatMap((group) =>
      group.lines.map(({ key, series, observation }) => ({
        key: `${group.key}-${key}`,
        cells: [
          nameOfGroup(group),
          series.placeName,
          observation.period,
          observation.value === null ? null : Number(observation.value),
          unit(series.unit),
          t(observation.isRetracted ? 'values.retracted' : `status.${observation.status}`),
          observation.source,
          observation.retrievedAt?.slice(0, 10) ?? null,
          revisionText(observation.revision),
        ],
      })),
    ),
  };
  return (
    <DownloadLink
      href={csvAddress(table)}
      label={t('values.csv')}
      download={`${code}-varden.csv`}
    />
  );
}
