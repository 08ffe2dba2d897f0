import { ACTOR_TYPES } from '@samhandling/domain';
import { FilterBar, FilterInput, FilterSelect } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { activeFilters } from '../../../lib/lists/active-filters.ts';
import { useFilterLabels } from '../../../lib/lists/filter-labels.ts';
import { paths } from '../../../lib/paths.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { useDates } from '../../../lib/values/dates.ts';
import type { ActorsSearch } from '../api/actors-query.ts';

type ActorFiltersProps = { readonly search: ActorsSearch; readonly result: ReactNode };

export function ActorFilters({ search, result }: ActorFiltersProps) {
  const t = useTranslations('actor');
  const words = useTranslations('vocabulary');
  const { region, nameOf } = useRegion();
  const types = ACTOR_TYPES.map((value) => ({ value, label: words(`actorType.${value}`) }));
  const { month } = useDates();
  const { sortera, nya } = search;
  const labels = useFilterLabels(t('list.filter'), t('list.show'));
  return (
    <FilterBar
      action={paths.actors()}
      labels={labels}
      hidden={{ ...(sortera ? { sortera } : {}), ...(nya ? { nya } : {}) }}
      result={result}
      clearHref={paths.actors({ sortera })}
      active={activeFilters(paths.actors, search, {
        q: (text) => t('filters.qChip', { text }),
        typ: (type) => types.find(({ value }) => value === type)?.label ?? type,
        kommun: nameOf,
        nya: (value) => t('filters.newChip', { month: month(`${value}-01`) }),
      })}
    >
      <FilterInput name="q" label={t('filters.q')} defaultValue={search.q} />
      <FilterSelect
        name="typ"
        label={t('filters.type')}
        placeholder={t('filters.allTypes')}
        options={types}
        defaultValue={search.typ}
      />
      <FilterSelect
        name="kommun"
        label={t('filters.municipality')}
        placeholder={t('filters.allMunicipalities')}
        options={region.municipalities.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={search.kommun}
      />
    </FilterBar>
  );
}
