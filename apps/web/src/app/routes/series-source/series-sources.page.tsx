import { ArrowLink, ButtonLink, EmptyState, Lead, PageTitle } from '@samhandling/ui';
import { Button } from '@samhandling/ui/forms';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { waitingRunsQuery } from '../../../features/import-run/api/import-runs-query.ts';
import { useImportRunStart } from '../../../features/import-run/api/use-import-run-mutations.ts';
import {
  seriesSourcesQuery,
  sourceCountQuery,
} from '../../../features/series-source/api/series-sources-query.ts';
import { SourceFilters } from '../../../features/series-source/components/source-filters.tsx';
import { SourceTable } from '../../../features/series-source/components/source-table.tsx';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { useFocusWhenGone } from '../../../lib/focus/use-focus-when-gone.ts';
import { ListPagination } from '../../../lib/lists/list-pagination.tsx';
import { paths } from '../../../lib/paths.ts';
import { indicatorsQuery } from '../../../lib/series/series-queries.ts';
import styles from './series-sources.module.css';

export function Page() {
  const t = useTranslations('series-source');
  const title = useTranslations('pages')('seriesSources.title');
  const navigate = useNavigate();
  const search = useSearch({ from: '/form/kallor' });
  const { data: list } = useSuspenseQuery(seriesSourcesQuery(search));
  const { data: all } = useSuspenseQuery(sourceCountQuery());
  const { data: stale } = useSuspenseQuery(sourceCountQuery('true'));
  const { data: waiting } = useSuspenseQuery(waitingRunsQuery());
  const { data: indicators } = useSuspenseQuery(indicatorsQuery());
  const start = useImportRunStart();
  const fetchNow = (sourceIds: string[]) =>
    start.mutate(
      { sourceIds },
      { onSuccess: (run) => void navigate({ href: paths.importRun(run.id) }) },
    );
  const { list: shown, leave } = useFocusWhenGone(list.items.map(({ id }) => id));
  const isFetchingAll = start.isPending && start.variables.sourceIds.length === 0;
  return (
    <>
      <PageTitle
        actions={
          <>
            <ButtonLink href={paths.seriesSourceNew({ indikator: search.indikator })}>
              {t('add')}
            </ButtonLink>
            {all.total > 0 ? (
              <Button variant="secondary" isPending={isFetchingAll} onClick={() => fetchNow([])}>
                {t('fetchAll')}
              </Button>
            ) : null}
          </>
        }
      >
        {title}
      </PageTitle>
      <Lead>
        {t('lead', { stale: stale.total, total: all.total })}{' '}
        {t('leadWaiting', { count: waiting.total })}
      </Lead>
      <nav aria-label={t('more')} className={styles.ways}>
        <ArrowLink href={paths.importRuns(waiting.total > 0 ? { lage: 'in_review' } : {})}>
          {waiting.total > 0 ? t('toReview') : t('toRuns')}
        </ArrowLink>
        <ArrowLink href={paths.observations({ indikator: search.indikator })}>
          {t('toObservations')}
        </ArrowLink>
        <ArrowLink href={paths.importFile({ indikator: search.indikator })}>
          {t('toFile')}
        </ArrowLink>
      </nav>
      <FaultNotice error={start.error} />
      <SourceFilters search={search} indicators={indicators.items} count={list.total} />
      <div ref={shown} tabIndex={-1}>
        {list.items.length === 0 ? (
          <EmptyState title={all.total === 0 ? t('noneTitle') : t('emptyTitle')}>
            <p>{all.total === 0 ? t('noneText') : t('emptyText')}</p>
          </EmptyState>
        ) : (
          <>
            <SourceTable
              sources={list.items}
              caption={title}
              onFetch={({ id }) => fetchNow([id])}
              onRemoved={({ id }) => leave(id)}
              fetchingId={start.isPending ? start.variables.sourceIds[0] : undefined}
            />
            <ListPagination
              list={list}
              hrefOf={(page) =>
                paths.seriesSources({ ...search, sida: page > 1 ? page : undefined })
              }
            />
          </>
        )}
      </div>
    </>
  );
}
