import { FilterBar, FilterSelect } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { activeFilters } from '../../../lib/lists/active-filters.ts';
import { useFilterLabels } from '../../../lib/lists/filter-labels.ts';
import { paths } from '../../../lib/paths.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import type { EffectMapSearch } from '../api/effect-map-query.ts';

type Option = { readonly value: string; readonly label: string };

type EffectMapFiltersProps = {
  readonly search: EffectMapSearch;
  readonly actors: readonly Option[];
  readonly effectGoals: readonly Option[];
};

export function EffectMapFilters({ search, actors, effectGoals }: EffectMapFiltersProps) {
  const t = useTranslations('effect-map');
  const common = useTranslations('common');
  const { region, areas } = useRegion();
  const fields = [
    {
      name: 'omrade',
      label: t('area'),
      placeholder: t('allAreas'),
      options: areas.map(({ code, title }) => ({ value: code, label: title })),
    },
    {
      name: 'kommun',
      label: t('municipality'),
      placeholder: t('allMunicipalities'),
      options: region.municipalities.map(({ code, name }) => ({ value: code, label: name })),
    },
    { name: 'aktor', label: t('actor'), placeholder: t('allActors'), options: actors },
    {
      name: 'effektmal',
      label: t('effectGoal'),
      placeholder: t('allGoals'),
      options: effectGoals,
    },
  ] as const;
  const labels = useFilterLabels(t('filter'), common('filter'));
  return (
    <FilterBar
      action={paths.effectMap()}
      labels={labels}
      clearHref={paths.effectMap()}
      active={activeFilters(
        paths.effectMap,
        search,
        Object.fromEntries(
          fields.map(({ name, options }) => [
            name,
            (value: string) => options.find((option) => option.value === value)?.label ?? value,
          ]),
        ),
      )}
    >
      {fields.map((field) => (
        <FilterSelect key={field.name} {...field} defaultValue={search[field.name]} />
      ))}
    </FilterBar>
  );
}
