import type { CoverageMap } from '@samhandling/contract';
import { ActionMap, type ActionMapLabels } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { paths } from '../paths.ts';
import { tileContextOf, tileStateOf } from './tile-state.ts';
import { useTileWords } from './tile-words.ts';
import { useWrittenLanguage } from '../messages/written.tsx';

type Area = CoverageMap['areas'][number];

type CoverageTilesProps = {
  readonly coverage: Pick<CoverageMap, 'summary' | 'municipalities' | 'depth'>;
  readonly areas: readonly Area[];
  /** What the picture shows, in one sentence. */
  readonly summary: string;
  /** Beside an area's name. */
  readonly areaNote?: (area: Area) => ReactNode;
  readonly size?: 'page' | 'block';
  /** Above the name of a section: its chapter. */
  readonly chapterOf?: (sectionCode: string) => string | undefined;
};

/** Åtgärdskartan from the coverage of the county: the same tiles on every page that shows them. */
export function CoverageTiles(props: CoverageTilesProps) {
  const { coverage, areas, summary, areaNote, size, chapterOf } = props;
  const legend = useLegend(coverage);
  const t = useTranslations('coverage.map');
  const tileWords = useTileWords();
  const context = tileContextOf(coverage);
  const locale = useLocale();
  const written = useWrittenLanguage();
  return (
    <ActionMap
      languages={written === undefined ? undefined : { written, page: locale }}
      size={size}
      labels={{ summary, legend, dimmed: t('dimmed'), keyboardHint: t('hint') }}
      areas={areas.map(({ code, position, title, sections }) => ({
        id: code,
        position,
        name: title,
        href: paths.area(code),
        sections: sections.map((section) => ({
          id: section.code,
          name: section.title,
          href: paths.section(section.code),
          kicker: chapterOf?.(section.code),
          actions: section.actions.map((tile) => ({
            code: tile.code,
            label: tile.text,
            href: paths.action(tile.code),
            state: tileStateOf(tile, context),
            ...tileWords(tile, coverage),
            isDimmed: !tile.isMatch,
          })),
        })),
      }))}
      renderAreaNote={
        areaNote &&
        (({ id }) => {
          const area = areas.find(({ code }) => code === id);
          return area ? areaNote(area) : null;
        })
      }
    />
  );
}

/** What the shapes mean: of the county by reach, of one municipality by its three states. */
function useLegend({
  summary,
  municipalities,
  depth,
}: CoverageTilesProps['coverage']): ActionMapLabels['legend'] {
  const t = useTranslations('coverage.legend');
  const format = useFormatter();
  const { marked } = tileContextOf({ summary, municipalities });
  const filled = summary.places === null ? 'reach' : 'place';
  return {
    bar: t('bar'),
    owned: t('owned'),
    claimed: t('claimed'),
    unowned: t('unowned'),
    fill: t(`${filled}.fill`),
    filled: t(`${filled}.filled`, { depth }),
    hatch: t('hatch'),
    hatched: t('hatched', { depth }),
    bite: t('bite'),
    bitten: format.list(
      marked.map((fact) => t(`thin.${fact}`)),
      { type: 'disjunction' },
    ),
    idle: t('idle'),
    marks: {
      planned: t('marks.planned'),
      stalled: t('marks.stalled'),
      completed: t('marks.completed'),
      ongoing: t('marks.ongoing'),
    },
  };
}
