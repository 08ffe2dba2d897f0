import { OBSERVATION_CHANGES } from '@samhandling/domain';
import { FilterBar, FilterSelect } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { activeFilters } from '../../../lib/lists/active-filters.ts';
import { useFilterLabels } from '../../../lib/lists/filter-labels.ts';
import { paths } from '../../../lib/paths.ts';
import type { ImportChangesSearch } from '../api/import-runs-query.ts';

type ChangeFiltersProps = {
  readonly runId: string;
  readonly search: ImportChangesSearch;
  readonly count: number;
};

export function ChangeFilters({ runId, search, count }: ChangeFiltersProps) {
  const t = useTranslations('import-run');
  const path = (changed: Record<string, string | number | undefined> = {}) =>
    paths.importRun(runId, changed);
  const kinds = OBSERVATION_CHANGES.map((value) => ({ value, label: t(`kind.${value}`) }));
  const labels = useFilterLabels(t('filterChanges'), t('showChanges'));
  return (
    <FilterBar
      action={path()}
      labels={labels}
      result={t('changeCount', { count })}
      clearHref={path()}
      active={activeFilters(path, search, {
        slag: (kind) => kinds.find(({ value }) => value === kind)?.label ?? kind,
        udda: () => t('onlyDoubtful'),
      })}
    >
      <FilterSelect
        name="slag"
        label={t('columns.kind')}
        placeholder={t('allKinds')}
        options={kinds}
        defaultValue={search.slag}
      />
      <FilterSelect
        name="udda"
        label={t('doubtLabel')}
        placeholder={t('allKinds')}
        options={[{ value: 'true', label: t('onlyDoubtful') }]}
        defaultValue={search.udda}
      />
    </FilterBar>
  );
}
