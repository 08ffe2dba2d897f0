import { HexMap } from '@samhandling/charts';
import type { Initiative } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { Charts } from '../../../lib/charts/charts.tsx';
import { paths } from '../../../lib/paths.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { usePlaceText } from './use-place-text.ts';

/** The municipalities of an initiative on the map. */
export function InitiativeMap({ initiative }: { initiative: Initiative }) {
  const t = useTranslations('initiative');
  const placeText = usePlaceText();
  const { region } = useRegion();
  const codes = new Set(initiative.municipalities.map(({ code }) => code));
  return (
    <Charts>
      <HexMap
        caption={t('map.caption')}
        summary={t('map.summary', { places: placeText(initiative, true) })}
        isSummaryHidden
        tableLabels={{ place: t('map.place'), value: t('map.value') }}
        csvName="kommuner.csv"
        cells={region.municipalities.map(({ code, name, hex }) => ({
          code,
          name,
          column: hex.column,
          row: hex.row,
          value: codes.has(code) ? 1 : 0,
          label: codes.has(code) ? t('map.in') : t('map.out'),
          href: paths.initiatives({ kommun: code }),
        }))}
      />
    </Charts>
  );
}
