import { ArrowLink, Lead, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { actionsQuery } from '../../../features/action/api/actions-query.ts';
import { ActionList } from '../../../features/action/components/action-list.tsx';
import { ActionListTools } from '../../../features/action/components/action-list-tools.tsx';
import { aspectsQuery } from '../../../features/aspect/api/aspects-query.ts';
import { coverageQuery } from '../../../features/coverage/api/coverage-query.ts';
import { ActionsLead } from '../../../features/coverage/components/actions-lead.tsx';
import { CoverageFilters } from '../../../features/coverage/components/coverage-filters.tsx';
import { useSelection } from '../../../lib/coverage/use-selection.ts';
import { actionsSearch, coverageSearch } from '../../../lib/list-search.ts';
import { paths } from '../../../lib/paths.ts';

export function Page() {
  const t = useTranslations('coverage');
  const title = useTranslations('pages')('actions.title');
  const search = useSearch({ from: '/atgarder' });
  const filter = coverageSearch.read(search);
  const { data: list } = useSuspenseQuery(actionsQuery(actionsSearch.read(search)));
  const { data: coverage } = useSuspenseQuery(coverageQuery(filter));
  const { data: aspects } = useSuspenseQuery(aspectsQuery());
  const selection = useSelection(filter, coverage.areas, aspects.items);
  const { visa, kolumner } = search;
  return (
    <div data-page-width="wide">
      <PageTitle actions={<ActionListTools search={search} />}>{title}</PageTitle>
      <Lead isWide>
        <ActionsLead coverage={coverage} search={filter} selection={selection} />
      </Lead>
      <CoverageFilters
        coverage={coverage}
        aspects={aspects.items}
        search={search}
        path={paths.actions}
        hidden={{ ...(visa ? { visa } : {}), ...(kolumner ? { kolumner } : {}) }}
        hasOrder
      />
      <ActionList list={list} coverage={coverage} search={search} />
      <p>
        <ArrowLink href={paths.thinThresholds}>{t('map.toThin')}</ArrowLink>
      </p>
      <ArrowLink href={paths.unownedActions()}>{t('actions.toUnowned')}</ArrowLink>
    </div>
  );
}
