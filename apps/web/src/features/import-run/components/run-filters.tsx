import { IMPORT_RUN_STATES } from '@samhandling/domain';
import { FilterBar, FilterSelect } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { activeFilters } from '../../../lib/lists/active-filters.ts';
import { useFilterLabels } from '../../../lib/lists/filter-labels.ts';
import { paths } from '../../../lib/paths.ts';
import type { ImportRunsSearch } from '../api/import-runs-query.ts';

type RunFiltersProps = { readonly search: ImportRunsSearch; readonly count: number };

export function RunFilters({ search, count }: RunFiltersProps) {
  const t = useTranslations('import-run');
  const states = IMPORT_RUN_STATES.map((value) => ({ value, label: t(`state.${value}`) }));
  const labels = useFilterLabels(t('filter'), t('show'));
  return (
    <FilterBar
      action={paths.importRuns()}
      labels={labels}
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
