import { HexMap } from '@samhandling/charts';
import type { EffectGoal } from '@samhandling/contract';
import { Lead } from '@samhandling/ui';
import { useFormatter, useTranslations } from 'use-intl';
import { Charts } from '../../../lib/charts/charts.tsx';
import { paths } from '../../../lib/paths.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { EffectGoalPerInhabitants } from './effect-goal-per-inhabitants.tsx';

/** Which municipalities have work that contributes, and first of all which have none. */
export function EffectGoalMunicipalities({ effectGoal }: { effectGoal: EffectGoal }) {
  const t = useTranslations('effect-goal');
  const format = useFormatter();
  const { region } = useRegion();
  const { code, municipalities, countyWideInitiatives } = effectGoal;
  const missing = effectGoal.reach.municipalitiesWithout;
  const total = municipalities.length;
  const counts = new Map(municipalities.map((one) => [one.code, one.initiatives]));
  const sentence =
    missing.length === 0
      ? t('map.all', { total })
      : t('map.some', { missing: missing.length, total });
  const names = missing.map(({ name }) => name);
  return (
    <Charts>
      <Lead size={22}>{sentence}</Lead>
      <p>
        {names.length > 0 && names.length < total
          ? `${t('map.missing', { names: format.list(names) })} `
          : null}
        {t('map.countyWide', { count: countyWideInitiatives })}
      </p>
      <HexMap
        caption={t('map.caption')}
        summary={sentence}
        isSummaryHidden
        tableLabels={{ place: t('map.place'), value: t('map.value') }}
        csvName={`${code}-kommuner.csv`}
        cells={region.municipalities.map(({ code: place, name, hex }) => ({
          code: place,
          name,
          column: hex.column,
          row: hex.row,
          value: counts.get(place) ?? 0,
          href: paths.initiatives({ effektmal: code, kommun: place }),
        }))}
      />
      <EffectGoalPerInhabitants effectGoal={effectGoal} />
    </Charts>
  );
}
