import {
  ArrowLink,
  CopyLinkButton,
  DownloadLink,
  Lead,
  PageSection,
  PageTitle,
  PageTools,
  PrintButton,
  Prose,
} from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { actionsQuery } from '../../../features/action/api/actions-query.ts';
import { ActionList } from '../../../features/action/components/action-list.tsx';
import { coverageQuery } from '../../../features/coverage/api/coverage-query.ts';
import { CountyMap } from '../../../features/coverage/components/county-map.tsx';
import { CoverageFilters } from '../../../features/coverage/components/coverage-filters.tsx';
import { CoverageGapFigures } from '../../../features/coverage/components/coverage-gap-figures.tsx';
import { API_PATH } from '../../../lib/api/api-client.ts';
import { withUnownedDefault } from '../../../lib/coverage/unowned-search.ts';
import { unownedOf } from '../../../lib/coverage/unowned.ts';
import { actionsSearch, coverageSearch } from '../../../lib/list-search.ts';
import { paths } from '../../../lib/paths.ts';
import { stringifySearch } from '../../../lib/search-params.ts';

export function Page() {
  const t = useTranslations('coverage');
  const title = useTranslations('pages')('unownedActions.title');
  const chosen = useSearch({ from: '/atgarder/utan-agare' });
  const search = withUnownedDefault(chosen);
  const isDefault = search !== chosen;
  const { data: list } = useSuspenseQuery(actionsQuery(search));
  const { data: coverage } = useSuspenseQuery(coverageQuery(coverageSearch.read(search)));
  const { summary } = coverage;
  return (
    <>
      <PageTitle actions={<Tools search={search} />}>{title}</PageTitle>
      <Lead size={28}>
        {t.rich('unowned.lead', {
          unowned: unownedOf(summary),
          total: summary.actions,
          b: (text: ReactNode) => <strong>{text}</strong>,
        })}{' '}
        {t('unowned.claimed', { count: summary.claimed })}
      </Lead>
      <CoverageGapFigures coverage={coverage} />
      <PageSection title={t('unowned.mapTitle')} note={t('unowned.mapNote')} layout="stack">
        <CountyMap coverage={coverage} isFiltered />
      </PageSection>
      <PageSection title={t('unowned.listTitle')} note={t('unowned.note')} layout="stack">
        <CoverageFilters
          coverage={coverage}
          search={search}
          path={paths.unownedActions}
          chosen={chosen}
          result={t(isDefault ? 'unowned.result' : 'list.count', { count: list.total })}
        />
        <ActionList list={list} search={search} path={paths.unownedActions} hasInvitation />
      </PageSection>
      <PageSection title={t('unowned.how')}>
        <Prose>
          <p>{t('unowned.howText')}</p>
        </Prose>
        <ArrowLink href={paths.actorRequest}>{t('unowned.join')}</ArrowLink>
      </PageSection>
    </>
  );
}

/** The link, the print and the file keep the chosen filter. */
function Tools({ search }: { search: ReturnType<typeof actionsSearch.read> }) {
  const t = useTranslations('coverage');
  const common = useTranslations('common');
  const { page: _page, ...query } = actionsSearch.toApi(search);
  return (
    <PageTools>
      <DownloadLink
        href={`${API_PATH}/coverage/export${stringifySearch(query)}`}
        label={common('downloadCsv')}
      />
      <CopyLinkButton
        label={common('copyLink')}
        copiedLabel={t('list.copied')}
        href={paths.unownedActions(search)}
      />
      <PrintButton label={common('print')} />
    </PageTools>
  );
}
