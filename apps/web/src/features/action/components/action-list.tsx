import type { ActionPage } from '@samhandling/contract';
import { EmptyState } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { hrefWith } from '../../../lib/lists/active-filters.ts';
import { SortLinks } from '../../../lib/lists/sort-links.tsx';
import { ActionRows } from './action-rows.tsx';

type ActionListProps = {
  readonly list: ActionPage;
  readonly search: Readonly<Record<string, string | number | undefined>>;
  readonly path: (search?: Readonly<Record<string, unknown>>) => string;
  readonly hasInvitation?: boolean;
};

/** The actions that match, in the order chosen; all of them, so that they print as one list. */
export function ActionList({ list, search, path, hasInvitation }: ActionListProps) {
  const t = useTranslations('coverage');
  if (list.items.length === 0) {
    return (
      <EmptyState title={t('list.emptyTitle')}>
        <p>{t('list.empty')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <SortLinks
        current={String(search.sortera ?? 'order')}
        hrefOf={(sort) => hrefWith(path, search, { sortera: sort })}
        choices={[
          { key: 'order', label: t('sort.order') },
          { key: 'gap', label: t('sort.gap') },
          { key: '-initiatives', label: t('sort.initiatives') },
          { key: '-lastReport', label: t('sort.lastReport') },
        ]}
      />
      <ActionRows actions={list.items} hasInvitation={hasInvitation} />
    </>
  );
}
