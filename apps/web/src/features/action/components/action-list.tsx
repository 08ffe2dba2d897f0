import type { ActionPage } from '@samhandling/contract';
import { EmptyState } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { ListPagination } from '../../../lib/lists/list-pagination.tsx';
import { hrefWith } from '../../../lib/lists/active-filters.ts';
import { ACTION_COLUMNS } from '../../../lib/list-search.ts';
import { paths } from '../../../lib/paths.ts';
import type { ActionsPageSearch } from './action-list-tools.tsx';
import { ActionTable } from './table/action-table.tsx';
import { ReadingView } from './reading-view.tsx';
import type { CoverageHead } from '../../../lib/coverage/coverage-head.ts';

type ActionListProps = {
  readonly list: ActionPage;
  readonly coverage: CoverageHead;
  readonly search: ActionsPageSearch;
};

/** The actions that match, in the order chosen: as a table, or with everything in full. */
export function ActionList({ list, coverage, search }: ActionListProps) {
  const t = useTranslations('coverage');
  if (list.items.length === 0) {
    return (
      <EmptyState title={t('list.emptyTitle')}>
        <p>{t('list.empty')}</p>
      </EmptyState>
    );
  }
  const isGrouped = (search.sortera ?? 'order') === 'order';
  const columns = ACTION_COLUMNS.filter(
    (column) => search.kolumner?.split(',').includes(column) ?? true,
  );
  return (
    <>
      {search.visa === 'lasvy' ? (
        <ReadingView actions={list.items} coverage={coverage} isGrouped={isGrouped} />
      ) : (
        <ActionTable
          actions={list.items}
          coverage={coverage}
          columns={columns}
          municipality={search.kommun}
          isGrouped={isGrouped}
        />
      )}
      <ListPagination list={list} hrefOf={(sida) => hrefWith(paths.actions, search, { sida })} />
    </>
  );
}
