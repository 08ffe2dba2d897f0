import type { IndicatorRow } from '@samhandling/contract';
import { SOURCE_PROVIDERS } from '@samhandling/domain';
import { FilterBar, FilterSelect } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { activeFilters } from '../../../lib/lists/active-filters.ts';
import { useFilterLabels } from '../../../lib/lists/filter-labels.ts';
import { paths } from '../../../lib/paths.ts';
import type { SeriesSourcesSearch } from '../api/series-sources-query.ts';

type SourceFiltersProps = {
  readonly search: SeriesSourcesSearch;
  readonly indicators: readonly IndicatorRow[];
  readonly count: number;
};

export function SourceFilters({ search, indicators, count }: SourceFiltersProps) {
  const t = useTranslations('series-source');
  const choices = indicators.map(({ code, title }) => ({
    value: code,
    label: t('indicator', { code: code.toUpperCase(), title }),
  }));
  const providers = SOURCE_PROVIDERS.map((value) => ({ value, label: t(`provider.${value}`) }));
  const staleness = [
    { value: 'true', label: t('stale') },
    { value: 'false', label: t('fresh') },
  ];
  const labelIn = (options: readonly { value: string; label: string }[]) => (chosen: string) =>
    options.find(({ value }) => value === chosen)?.label ?? chosen;
  const labels = useFilterLabels(t('filter'), t('show'));
  return (
    <FilterBar
      action={paths.seriesSources()}
      labels={labels}
      result={t('count', { count })}
      clearHref={paths.seriesSources()}
      active={activeFilters(paths.seriesSources, search, {
        indikator: labelIn(choices),
        fran: labelIn(providers),
        gammal: labelIn(staleness),
      })}
    >
      <FilterSelect
        name="indikator"
        label={t('indicatorLabel')}
        placeholder={t('allIndicators')}
        options={choices}
        defaultValue={search.indikator}
      />
      <FilterSelect
        name="fran"
        label={t('providerLabel')}
        placeholder={t('allProviders')}
        options={providers}
        defaultValue={search.fran}
      />
      <FilterSelect
        name="gammal"
        label={t('staleLabel')}
        placeholder={t('allStates')}
        options={staleness}
        defaultValue={search.gammal}
      />
    </FilterBar>
  );
}
