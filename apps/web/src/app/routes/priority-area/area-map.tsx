import type { Area, CoverageMap } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { CoverageTiles } from '../../../lib/coverage/coverage-tiles.tsx';
import { unownedOf } from '../../../lib/coverage/unowned.ts';

type AreaMapProps = {
  readonly area: Area;
  readonly coverage: CoverageMap;
  readonly areas: CoverageMap['areas'];
};

/** The tiles of one area, by section and chapter. */
export function AreaMap({ area, coverage, areas }: AreaMapProps) {
  const t = useTranslations('coverage.map');
  const chapterOf = (section: string) => {
    const chapter = area.sections.find((candidate) => candidate.code === section)?.chapterCode;
    return area.chapters.find((candidate) => candidate.code === chapter)?.title;
  };
  return (
    <CoverageTiles
      size="block"
      coverage={coverage}
      areas={areas}
      summary={t('summary', {
        unowned: unownedOf(area.summary),
        total: area.summary.actions,
      })}
      chapterOf={chapterOf}
    />
  );
}
