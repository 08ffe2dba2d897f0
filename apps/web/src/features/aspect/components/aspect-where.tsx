import { HexMap } from '@samhandling/charts';
import type { Aspect } from '@samhandling/contract';
import { useFormatter, useTranslations } from 'use-intl';
import { Charts } from '../../../lib/charts/charts.tsx';
import { paths } from '../../../lib/paths.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { missingOf } from '../aspect-facts.ts';
import { aspectSearch } from '../../../lib/lists/aspect-search.ts';

/** Where active work is on site. */
export function AspectWhere({ aspect }: { readonly aspect: Aspect }) {
  const t = useTranslations('aspect.where');
  const format = useFormatter();
  const { region } = useRegion();
  const { municipalities: without, total } = missingOf(aspect);
  const counts = new Map(aspect.municipalities.map(({ code, active }) => [code, active]));
  const search = aspectSearch(aspect);
  const sentence =
    without.length === 0
      ? t('all', { total: total.municipalities })
      : without.length === total.municipalities
        ? t('none')
        : t('some', {
            missing: without.length,
            total: total.municipalities,
            names: format.list(without.map(({ name }) => name)),
          });
  return (
    <Charts>
      <HexMap
        caption={t('caption')}
        summary={`${sentence} ${t('countyWide', { count: aspect.work.countyWide })}`}
        tableLabels={{ place: t('place'), value: t('value') }}
        csvName={`${aspect.code}-kommuner.csv`}
        cells={region.municipalities.map(({ code, name, hex }) => ({
          code,
          name,
          column: hex.column,
          row: hex.row,
          value: counts.get(code) ?? 0,
          href: paths.initiatives({
            ...search,
            kommun: code,
            status: 'ongoing',
            rapportering: 'recent,due',
          }),
        }))}
      />
    </Charts>
  );
}
