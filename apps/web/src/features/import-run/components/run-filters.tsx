import { IMPORT_RUN_STATES } from '@samhandling/domain';
import { FilterBar, FilterSelect } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { activeFilters } from '../../../lib/lists/active-filters.ts';
import { paths } from '../../../lib/paths.ts';
import type { ImportRunsSearch } from '../api/import-runs-query.ts';

type RunFiltersProps = { readonly search: ImportRunsSearch; readonly count: number };

export function RunFilters({ search, count }: RunFiltersProps) {
  const t = useTranslations('import-run');
  const common = useTranslations('common');
  const states = IMPORT_RUN_STATES.map((value) => ({ value, label: t(`state.${value}`) }));
  return (
    <FilterBar
      action={paths.importRuns()}
      labels={{
        title: t('filter'),
        submit: t('show'),
        clear: common('clearFilter'),
        active: common('activeFilters'),
        remove: common('removeFilter'),
      }}
      result={t('count', { count })}
      clearHref={paths.importRuns()}
      active={activeFilters(paths.importRuns, search, {
        lage: (state) => states.find(({ value }) => value === state)?.label ?? state,
      })}
    >
      <FilterSelect
        name="lage"
        label={t('stateLabel')}
        placeholder={t('allStates')}
        options={states}
        defaultValue={search.lage}
      />
    </FilterBar>
  );
}
