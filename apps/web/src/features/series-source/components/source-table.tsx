import type { SeriesSource } from '@samhandling/contract';
import {
  ButtonLink,
  ButtonRow,
  DataTable,
  Heading,
  Link,
  StateMark,
  VisuallyHidden,
  type DataTableColumn,
} from '@samhandling/ui';
import { Button } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { useSeriesPart } from '../../../lib/series/series-name.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { RemoveSourceDialog } from './remove-source-dialog.tsx';
import styles from './source-table.module.css';
import { useMappingText } from './use-mapping-text.ts';

type SourceTableProps = {
  readonly sources: readonly SeriesSource[];
  readonly caption: string;
  readonly onFetch: (source: SeriesSource) => void;
  readonly onRemoved: (source: SeriesSource) => void;
  /** The source that is being asked. */
  readonly fetchingId: string | undefined;
};

/** Which series are fetched from where, measure by measure, how fresh they are, and what one can do about it. */
export function SourceTable(props: SourceTableProps) {
  const { sources, caption, onFetch, onRemoved, fetchingId } = props;
  const t = useTranslations('series-source');
  const partOf = useSeriesPart();
  const mappingText = useMappingText();
  const nameOf = useSourceName();
  const { date } = useDates();
  const [removing, setRemoving] = useState<SeriesSource | null>(null);
  const columns: DataTableColumn<SeriesSource>[] = [
    {
      key: 'series',
      header: t('columns.series'),
      isRowHeader: true,
      render: ({ series }) => (
        <>
          <VisuallyHidden>{series.measureName}: </VisuallyHidden>
          {partOf(series)}
        </>
      ),
    },
    {
      key: 'source',
      header: t('columns.source'),
      render: ({ mapping }) => (
        <span className={styles.lines}>
          <span>{t(`provider.${mapping.provider}`)}</span>
          <span className={styles.mapping}>{mappingText(mapping)}</span>
        </span>
      ),
    },
    {
      key: 'state',
      header: t('columns.state'),
      render: ({ isStale }) => (
        <StateMark
          kind="timeliness"
          value={isStale ? 'due' : 'recent'}
          label={isStale ? t('stale') : t('fresh')}
        />
      ),
    },
    {
      key: 'fetched',
      header: t('columns.fetched'),
      render: (source) => <LastRun source={source} />,
    },
    {
      key: 'period',
      header: t('columns.period'),
      render: ({ latestPeriod, series }) =>
        latestPeriod === null ? (
          t('none')
        ) : (
          <Link
            href={paths.observations({ indikator: series.indicator.code, serie: series.id })}
            aria-label={t('valuesFor', { period: latestPeriod, name: nameOf(series) })}
          >
            {latestPeriod}
          </Link>
        ),
    },
    {
      key: 'next',
      header: t('columns.next'),
      render: ({ nextPublicationOn, interval }) => (
        <span className={styles.lines}>
          <span>{nextPublicationOn ? date(nextPublicationOn) : t('notSaid')}</span>
          <span className={styles.quiet}>{t(`interval.${interval}`)}</span>
        </span>
      ),
    },
    {
      key: 'actions',
      header: t('columns.actions'),
      render: (source) => (
        <SourceActions
          source={source}
          isFetching={source.id === fetchingId}
          onFetch={() => onFetch(source)}
          onRemove={() => setRemoving(source)}
        />
      ),
    },
  ];
  return (
    <>
      {ofMeasures(sources).map(([first, ...rest]) => (
        <section
          key={first.series.measureCode}
          className={styles.group}
          aria-labelledby={`kalla-${first.series.measureCode}`}
        >
          <Heading level={2} size={18} id={`kalla-${first.series.measureCode}`}>
            {first.series.measureName}
          </Heading>
          <p className={styles.of}>
            <Link href={paths.indicator(first.series.indicator.code)}>
              {t('indicator', {
                code: first.series.indicator.code.toUpperCase(),
                title: first.series.indicator.title,
              })}
            </Link>
          </p>
          <DataTable
            caption={t('captionOf', { caption, measure: first.series.measureName })}
            isCaptionHidden
            columns={columns}
            rows={[first, ...rest]}
            rowKey={({ id }) => id}
          />
        </section>
      ))}
      {removing ? (
        <RemoveSourceDialog
          source={removing}
          onRemoved={() => onRemoved(removing)}
          onClose={() => setRemoving(null)}
        />
      ) : null}
    </>
  );
}

/** Sources of one measure together, the measures as the list has them. */
const ofMeasures = (sources: readonly SeriesSource[]) =>
  [...Map.groupBy(sources, ({ series }) => series.measureCode).values()] as [
    SeriesSource,
    ...SeriesSource[],
  ][];

function LastRun({ source: { fetchedAt, lastRun } }: { source: SeriesSource }) {
  const t = useTranslations('series-source');
  const runs = useTranslations('import-run');
  const { date } = useDates();
  return (
    <span className={styles.lines}>
      <span>{fetchedAt ? date(fetchedAt) : t('never')}</span>
      {lastRun ? (
        <Link href={paths.importRun(lastRun.id)} className={styles.quiet}>
          {t('lastRun', {
            state: runs(`state.${lastRun.state}`),
            date: date(lastRun.startedAt),
            changes: lastRun.changes,
          })}
        </Link>
      ) : null}
    </span>
  );
}

/** "Medborgare: Alla, Norrbotten", for what is said of a row without being beside it. */
function useSourceName(): (series: SeriesSource['series']) => string {
  const t = useTranslations('series-source');
  const partOf = useSeriesPart();
  return (series) => t('name', { measure: series.measureName, part: partOf(series) });
}

type SourceActionsProps = {
  readonly source: SeriesSource;
  readonly isFetching: boolean;
  readonly onFetch: () => void;
  readonly onRemove: () => void;
};

function SourceActions({ source, isFetching, onFetch, onRemove }: SourceActionsProps) {
  const t = useTranslations('series-source');
  const { abilities, series } = source;
  const name = useSourceName()(series);
  return (
    <ButtonRow>
      {abilities.fetch ? (
        <Button
          size="small"
          variant="secondary"
          isPending={isFetching}
          aria-label={t('fetchFor', { name })}
          onClick={onFetch}
        >
          {t('fetch')}
        </Button>
      ) : null}
      {abilities.update ? (
        <ButtonLink
          size="small"
          variant="quiet"
          href={paths.seriesSourceEdit(source.id)}
          aria-label={t('changeFor', { name })}
        >
          {t('change')}
        </ButtonLink>
      ) : null}
      {abilities.remove ? (
        <Button
          size="small"
          variant="quiet"
          aria-label={t('removeFor', { name })}
          onClick={onRemove}
        >
          {t('remove')}
        </Button>
      ) : null}
    </ButtonRow>
  );
}
