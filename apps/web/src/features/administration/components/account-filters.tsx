import { REGION_ROLES } from '@samhandling/domain';
import { FilterBar, FilterInput, FilterSelect } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { activeFilters } from '../../../lib/lists/active-filters.ts';
import { useFilterLabels } from '../../../lib/lists/filter-labels.ts';
import { paths } from '../../../lib/paths.ts';
import type { AccountsSearch } from '../api/accounts-query.ts';

type AccountFiltersProps = { readonly search: AccountsSearch; readonly count: number };

export function AccountFilters({ search, count }: AccountFiltersProps) {
  const t = useTranslations('administration');
  const words = useTranslations('vocabulary');
  const roles = REGION_ROLES.map((value) => ({ value, label: words(`regionRole.${value}`) }));
  const labels = useFilterLabels(t('filter'), t('show'));
  return (
    <FilterBar
      action={paths.administration()}
      labels={labels}
      result={t('count', { count })}
      clearHref={paths.administration()}
      active={activeFilters(paths.administration, search, {
        q: (text) => t('searched', { text }),
        roll: (role) => roles.find(({ value }) => value === role)?.label ?? role,
      })}
    >
      <FilterInput name="q" label={t('search')} defaultValue={search.q} />
      <FilterSelect
        name="roll"
        label={t('role')}
        placeholder={t('allRoles')}
        options={roles}
        defaultValue={search.roll}
      />
    </FilterBar>
  );
}
