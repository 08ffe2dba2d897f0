import { ArrowLink, EmptyState, Lead, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { importRunsQuery } from '../../../features/import-run/api/import-runs-query.ts';
import { RunFilters } from '../../../features/import-run/components/run-filters.tsx';
import { RunList } from '../../../features/import-run/components/run-list.tsx';
import { ListPagination } from '../../../lib/lists/list-pagination.tsx';
import { paths } from '../../../lib/paths.ts';
import styles from '../series-source/series-sources.module.css';

export function Page() {
  const t = useTranslations('import-run');
  const title = useTranslations('pages')('importRuns.title');
  const search = useSearch({ from: '/form/hamtningar' });
  const { data: list } = useSuspenseQuery(importRunsQuery(search));
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Lead>{t('lead')}</Lead>
      <div className={styles.ways}>
        <ArrowLink href={paths.seriesSources()}>{t('toSources')}</ArrowLink>
      </div>
      <RunFilters search={search} count={list.total} />
      {list.items.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <>
          <RunList runs={list.items} label={title} />
          <ListPagination
            list={list}
            hrefOf={(page) => paths.importRuns({ ...search, sida: page > 1 ? page : undefined })}
          />
        </>
      )}
    </>
  );
}
