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
import { useRouter, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { UnownedActions } from '../../../features/action/components/action-list-parts.ts';
import { aspectsQuery } from '../../../features/aspect/api/aspects-query.ts';
import { coverageHeadQuery } from '../../../features/coverage/api/coverage-query.ts';
import { CoverageFilters } from '../../../features/coverage/components/coverage-filters.tsx';
import { UnownedLead } from '../../../features/coverage/components/unowned-lead.tsx';
import { API_PATH } from '../../../lib/api/api-client.ts';
import { withUnownedDefault } from '../../../lib/coverage/unowned-search.ts';
import { useSelection } from '../../../lib/coverage/use-selection.ts';
import { actionsSearch, coverageSearch } from '../../../lib/list-search.ts';
import { paths } from '../../../lib/paths.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { stringifySearch } from '../../../lib/search-params.ts';

export function Page() {
  const unownedWords = useTranslations('coverage-unowned');
  const title = useTranslations('pages')('unownedActions.title');
  const { publicOrigin } = useRouter().options.context;
  const chosen = useSearch({ from: '/atgarder/utan-agare' });
  const search = withUnownedDefault(chosen);
  const { data: coverage } = useSuspenseQuery(coverageHeadQuery(coverageSearch.read(search)));
  const { region } = useRegion();
  const { data: aspects } = useSuspenseQuery(aspectsQuery());
  const selection = useSelection(coverageSearch.read(chosen), coverage.areas, aspects.items);
  return (
    <div data-page-width="wide">
      <PageTitle actions={<Tools search={search} />}>{title}</PageTitle>
      <Lead isWide>
        <UnownedLead
          coverage={coverage}
          search={coverageSearch.read(search)}
          selection={selection}
        />
      </Lead>
      <div data-print="hide">
        <CoverageFilters
          coverage={coverage}
          aspects={aspects.items}
          search={search}
          path={paths.unownedActions}
          chosen={chosen}
        />
      </div>
      <UnownedActions
        ask={search}
        depth={coverage.depth}
        place={selection || region.name}
        day={coverage.asOf}
        address={`${publicOrigin}${paths.unownedActions(chosen)}`}
      />
      <div data-print="hide">
        <PageSection title={unownedWords('how')}>
          <Prose>
            <p>{unownedWords('howText')}</p>
          </Prose>
          <ArrowLink href={paths.actorRequest}>{unownedWords('join')}</ArrowLink>
        </PageSection>
      </div>
    </div>
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
