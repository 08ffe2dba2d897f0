import { FilterBar, FilterInput } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { activeFilters } from '../../../lib/lists/active-filters.ts';
import { useFilterLabels } from '../../../lib/lists/filter-labels.ts';
import { paths } from '../../../lib/paths.ts';
import type { InvitationsSearch } from '../api/invitations-query.ts';

type InvitationFiltersProps = { readonly search: InvitationsSearch; readonly count: number };

export function InvitationFilters({ search, count }: InvitationFiltersProps) {
  const t = useTranslations('invitation');
  const labels = useFilterLabels(t('filter'), t('show'));
  return (
    <FilterBar
      action={paths.invitations()}
      labels={labels}
      result={t('count', { count })}
      clearHref={paths.invitations()}
      active={activeFilters(paths.invitations, search, { q: (text) => t('searched', { text }) })}
    >
      <FilterInput name="q" label={t('search')} defaultValue={search.q} />
    </FilterBar>
  );
}
