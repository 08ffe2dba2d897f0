import type { CoverageMap } from '@samhandling/contract';
import { ArrowLink } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { CoverageTiles } from '../../../lib/coverage/coverage-tiles.tsx';
import { paths } from '../../../lib/paths.ts';
import { unownedOf } from '../../../lib/coverage/unowned.ts';

type CountyMapProps = {
  readonly coverage: CoverageMap;
  /** The tiles outside the filter are dimmed, and the sentences are about those inside. */
  readonly isFiltered?: boolean;
};

/** The map of all actions with its summary. */
export function CountyMap({ coverage, isFiltered = false }: CountyMapProps) {
  const t = useTranslations('coverage');
  const { summary, matching, areas } = coverage;
  return (
    <>
      <CoverageTiles
        coverage={coverage}
        areas={areas}
        summary={
          isFiltered
            ? t('map.filtered', { count: matching.actions, total: summary.actions })
            : t('map.summary', { unowned: unownedOf(summary), total: summary.actions })
        }
        areaNote={(area) =>
          isFiltered
            ? t('map.areaFiltered', { count: area.matching.actions, total: area.summary.actions })
            : t('map.areaNote', { unowned: unownedOf(area.summary), total: area.summary.actions })
        }
      />
      <ArrowLink href={paths.thinThresholds}>{t('map.toThin')}</ArrowLink>
    </>
  );
}
