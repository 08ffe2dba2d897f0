import { EffectSankey } from '@samhandling/charts';
import type { EffectMap } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { useRegion } from '../../../lib/region/region-query.ts';
import { sankeyOf } from './effect-map-model.ts';

const COLUMNS = ['initiatives', 'actions', 'goals'] as const;

export function EffectMapPicture({ map, summary }: { map: EffectMap; summary: string }) {
  const t = useTranslations('effect-map');
  const { positionOf } = useRegion();
  return (
    <EffectSankey
      {...sankeyOf(map, positionOf)}
      caption={t('caption')}
      summary={summary}
      isSummaryHidden
      csvName="effektkarta.csv"
      columnLabels={[t('columns.initiatives'), t('columns.actions'), t('columns.goals')]}
      othersLabel={(column, count) => t(`others.${COLUMNS[column]}`, { count })}
      linkLabel={(source, target, count) => t('link', { source, target, count })}
      tableLabels={{ from: t('table.from'), to: t('table.to'), value: t('table.value') }}
    />
  );
}
