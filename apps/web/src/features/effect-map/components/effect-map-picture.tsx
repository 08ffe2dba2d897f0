import { EffectSankey, type EffectSankeyProps } from '@samhandling/charts';
import type { EffectMap } from '@samhandling/contract';
import { ACTOR_TYPES } from '@samhandling/domain';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import type { EffectMapSearch } from '../api/effect-map-query.ts';
import { sankeyOf } from './effect-map-model.ts';

type EffectMapPictureProps = {
  readonly map: EffectMap;
  readonly search: EffectMapSearch;
  readonly summary: string;
};

/** The largest by themselves, the rest by kind of actor and by area, each group leading to its list. */
export function EffectMapPicture({ map, search, summary }: EffectMapPictureProps) {
  const t = useTranslations('effect-map');
  const words = useTranslations('vocabulary');
  const { positionOf, areas } = useRegion();
  const othersOf: EffectSankeyProps['othersOf'] = (column, group = '', count) => {
    if (column === 0) {
      const type = ACTOR_TYPES.find((one) => one === group);
      return {
        label: t('others.initiatives', {
          count,
          kind: type ? words(`actorType.${type}`).toLocaleLowerCase() : '',
        }),
        href: paths.initiatives({ ...search, aktorstyp: group }),
      };
    }
    const area = areas.find(({ code }) => code === group);
    return column === 1
      ? {
          label: t('others.actions', { count, area: area?.title ?? '' }),
          href: search.omrade ? undefined : paths.effectMap({ ...search, omrade: group }),
        }
      : { label: t('others.goals', { count }) };
  };
  return (
    <EffectSankey
      {...sankeyOf(map, positionOf)}
      caption={t('caption')}
      summary={summary}
      isSummaryHidden
      csvName="effektkarta.csv"
      columnLabels={[t('columns.initiatives'), t('columns.actions'), t('columns.goals')]}
      othersOf={othersOf}
      linkLabel={(source, target, count) => t('link', { source, target, count })}
      tableLabels={{ from: t('table.from'), to: t('table.to'), value: t('table.value') }}
    />
  );
}
