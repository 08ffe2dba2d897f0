import { ArrowLink, Lead, PageSection, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { actionsQuery } from '../../../features/action/api/actions-query.ts';
import { ActionList } from '../../../features/action/components/action-list.tsx';
import { coverageQuery } from '../../../features/coverage/api/coverage-query.ts';
import { CountyMap } from '../../../features/coverage/components/county-map.tsx';
import { CoverageFilters } from '../../../features/coverage/components/coverage-filters.tsx';
import { unownedOf } from '../../../lib/coverage/unowned.ts';
import { coverageSearch } from '../../../lib/list-search.ts';
import { paths } from '../../../lib/paths.ts';

export function Page() {
  const t = useTranslations('coverage');
  const title = useTranslations('pages')('actions.title');
  const search = useSearch({ from: '/atgarder' });
  const filter = coverageSearch.read(search);
  const isFiltered = Object.keys(filter).length > 0;
  const { data: list } = useSuspenseQuery(actionsQuery(search));
  const { data: coverage } = useSuspenseQuery(coverageQuery(filter));
  const { summary } = coverage;
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Lead>
        {t('actions.lead', {
          total: summary.actions,
          unowned: unownedOf(summary),
          idle: summary.withoutInitiative,
        })}
      </Lead>
      <CountyMap coverage={coverage} isFiltered={isFiltered} />
      <ArrowLink href={paths.unownedActions()}>{t('actions.toUnowned')}</ArrowLink>
      <PageSection title={t('actions.listTitle')} layout="stack">
        <CoverageFilters
          coverage={coverage}
          search={search}
          path={paths.actions}
          result={t('list.count', { count: list.total })}
        />
        <ActionList list={list} search={search} path={paths.actions} />
      </PageSection>
    </>
  );
}
