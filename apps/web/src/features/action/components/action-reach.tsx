import { HexMap } from '@samhandling/charts';
import type { Action } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { Charts } from '../../../lib/charts/charts.tsx';
import { ACTIVE } from '../../../lib/coverage/active-search.ts';
import { paths } from '../../../lib/paths.ts';
import { useRegion } from '../../../lib/region/region-query.ts';

/** How many active initiatives are on site in each municipality; those for the whole county in words. */
export function ActionReach({ action }: { readonly action: Pick<Action, 'code' | 'coverage'> }) {
  const t = useTranslations('action.reach');
  const { region } = useRegion();
  const { sites, countyWide, crossBorder } = action.coverage.reach;
  const reached = Object.keys(sites).length;
  const total = region.municipalities.length;
  const summary = t('summary', { reached, total });
  const words = [
    summary,
    countyWide > 0 ? t('countyWide', { count: countyWide }) : '',
    crossBorder > 0 ? t('crossBorder', { count: crossBorder }) : '',
  ]
    .filter(Boolean)
    .join(' ');
  if (reached === 0) return <p>{words}</p>;
  return (
    <Charts>
      <HexMap
        caption={t('caption')}
        summary={summary}
        isSummaryHidden
        source={words}
        tableLabels={{ place: t('place'), value: t('value') }}
        csvName={`${action.code}-kommuner.csv`}
        cells={region.municipalities.map(({ code, name, hex }) => ({
          code,
          name,
          column: hex.column,
          row: hex.row,
          value: sites[code] ?? 0,
          href: paths.initiatives({ atgard: action.code, kommun: code, ...ACTIVE }),
        }))}
      />
    </Charts>
  );
}
