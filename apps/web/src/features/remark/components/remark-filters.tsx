import { FilterBar, FilterSelect } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { activeFilters } from '../../../lib/lists/active-filters.ts';
import { useFilterLabels } from '../../../lib/lists/filter-labels.ts';
import { paths } from '../../../lib/paths.ts';
import type { RemarksSearch } from '../api/remarks-query.ts';

type RemarkFiltersProps = { readonly search: RemarksSearch; readonly count: number };

export function RemarkFilters({ search, count }: RemarkFiltersProps) {
  const t = useTranslations('remark');
  const choices = [
    { value: 'false', label: t('open') },
    { value: 'true', label: t('handled') },
  ];
  const labels = useFilterLabels(t('filter'), t('show'));
  return (
    <FilterBar
      action={paths.remarks()}
      labels={labels}
      result={t('count', { count })}
      clearHref={paths.remarks()}
      active={activeFilters(paths.remarks, search, {
        hanterad: (chosen) => choices.find(({ value }) => value === chosen)?.label ?? chosen,
      })}
    >
      <FilterSelect
        name="hanterad"
        label={t('standing')}
        placeholder={t('all')}
        options={choices}
        defaultValue={search.hanterad}
      />
    </FilterBar>
  );
}
