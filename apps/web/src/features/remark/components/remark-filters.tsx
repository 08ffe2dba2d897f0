import { FilterBar, FilterSelect } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { activeFilters } from '../../../lib/lists/active-filters.ts';
import { paths } from '../../../lib/paths.ts';
import type { RemarksSearch } from '../api/remarks-query.ts';

type RemarkFiltersProps = { readonly search: RemarksSearch; readonly count: number };

export function RemarkFilters({ search, count }: RemarkFiltersProps) {
  const t = useTranslations('remark');
  const common = useTranslations('common');
  const choices = [
    { value: 'false', label: t('open') },
    { value: 'true', label: t('handled') },
  ];
  return (
    <FilterBar
      action={paths.remarks()}
      labels={{
        title: t('filter'),
        submit: t('show'),
        clear: common('clearFilter'),
        active: common('activeFilters'),
        remove: common('removeFilter'),
      }}
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
