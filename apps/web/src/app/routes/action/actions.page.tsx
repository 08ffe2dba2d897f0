import { ArrowLink, Lead, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ActionList } from '../../../features/action/components/action-list-parts.ts';
import { ActionListTools } from '../../../features/action/components/action-list-tools.tsx';
import { aspectsQuery } from '../../../features/aspect/api/aspects-query.ts';
import { coverageHeadQuery } from '../../../features/coverage/api/coverage-query.ts';
import { ActionsLead } from '../../../features/coverage/components/actions-lead.tsx';
import { CoverageFilters } from '../../../features/coverage/components/coverage-filters.tsx';
import { useSelection } from '../../../lib/coverage/use-selection.ts';
import { coverageSearch } from '../../../lib/list-search.ts';
import { paths } from '../../../lib/paths.ts';

export function Page() {
  const t = useTranslations('coverage');
  const title = useTranslations('pages')('actions.title');
  const search = useSearch({ from: '/atgarder' });
  const filter = coverageSearch.read(search);
  const { data: coverage } = useSuspenseQuery(coverageHeadQuery(filter));
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
      <ActionList ask={search} coverage={coverage} />
      <p>
        <ArrowLink href={paths.thinThresholds}>{t('map.toThin')}</ArrowLink>
      </p>
      <ArrowLink href={paths.unownedActions()}>{t('actions.toUnowned')}</ArrowLink>
    </div>
  );
}
