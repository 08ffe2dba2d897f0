import type { Municipality } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { FigureTable } from '../../../lib/compared-days/figure-table.tsx';
import { useDates } from '../../../lib/values/dates.ts';

/** The figures that are compared, in the order in which they are shown. */
const FIGURES = {
  on_site: ({ places }) => places.on_site,
  county_only: ({ places }) => places.county_only,
  nobody: ({ places }) => places.nobody,
  owns: ({ owns }) => owns.length,
  active: ({ onSite }) => onSite.active,
  endsSoon: ({ onSite }) => onSite.endsSoon,
  endPassed: ({ onSite }) => onSite.endPassed,
} satisfies Record<string, (municipality: Municipality) => number>;
type FigureKey = keyof typeof FIGURES;
const FIGURE_KEYS = Object.keys(FIGURES) as FigureKey[];
const PARTS: readonly FigureKey[] = ['endsSoon', 'endPassed'];

type MunicipalFiguresProps = { readonly then: Municipality; readonly now: Municipality };

/** What a municipality had on a day and what it has. */
export function MunicipalFigures({ then, now }: MunicipalFiguresProps) {
  const t = useTranslations('municipality-then.figures');
  const { date } = useDates();
  return (
    <FigureTable
      caption={t('caption', { name: now.name, from: date(then.asOf), to: date(now.asOf) })}
      head={t('head')}
      figures={FIGURE_KEYS.map((key) => ({
        key,
        label: t(key),
        then: FIGURES[key](then),
        now: FIGURES[key](now),
        isPart: PARTS.includes(key),
      }))}
    />
  );
}
