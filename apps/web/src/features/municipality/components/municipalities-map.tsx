import { HexMap } from '@samhandling/charts';
import type { MunicipalityList } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { Charts } from '../../../lib/charts/charts.tsx';
import { paths } from '../../../lib/paths.ts';

/** The region's municipalities as hexagons, each a link to its page, with how many actions nobody works on. */
export function MunicipalitiesMap({ municipalities }: { municipalities: MunicipalityList }) {
  const t = useTranslations('municipality.map');
  const { items, actions } = municipalities;
  return (
    <Charts>
      <HexMap
        caption={t('caption')}
        summary={t('summary', { actions })}
        tableLabels={{ place: t('place'), value: t('value') }}
        csvName="kommuner.csv"
        scale="range"
        keyLabels={{ low: t('low'), high: t('high') }}
        cells={items.map(({ code, slug, name, hex, places }) => ({
          code,
          name,
          column: hex.column,
          row: hex.row,
          value: places.nobody,
          href: paths.municipality(slug),
        }))}
      />
    </Charts>
  );
}
