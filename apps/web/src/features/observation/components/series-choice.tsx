import type { IndicatorRow, SeriesRow } from '@samhandling/contract';
import { FilterBar, FilterSelect } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useFilterLabels } from '../../../lib/lists/filter-labels.ts';
import { paths } from '../../../lib/paths.ts';
import { useSeriesPart } from '../../../lib/series/series-name.ts';

type SeriesChoiceProps = {
  readonly indicators: readonly IndicatorRow[];
  readonly series: readonly SeriesRow[];
  readonly chosen: { readonly indikator?: string; readonly serie?: string };
};

/** Which indicator, then which of its series; the address keeps both. */
export function SeriesChoice({ indicators, series, chosen }: SeriesChoiceProps) {
  const t = useTranslations('observation');
  const named = useTranslations('series');
  const partOf = useSeriesPart();
  const labels = useFilterLabels(t('choose'), t('show'));
  return (
    <FilterBar action={paths.observations()} isOpen labels={labels}>
      <FilterSelect
        name="indikator"
        label={t('indicator')}
        placeholder={t('chooseIndicator')}
        options={indicators.map(({ code, title }) => ({
          value: code,
          label: t('indicatorName', { code: code.toUpperCase(), title }),
        }))}
        defaultValue={chosen.indikator}
      />
      {series.length > 0 ? (
        <FilterSelect
          name="serie"
          label={t('series')}
          placeholder={t('chooseSeries')}
          options={series.map((row) => ({
            value: row.id,
            label: named('withMeasure', { measure: row.measureName, part: partOf(row) }),
          }))}
          defaultValue={chosen.serie}
        />
      ) : null}
    </FilterBar>
  );
}
