import type { CoverageMap } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { CoverageTiles } from '../../../lib/coverage/coverage-tiles.tsx';

type ActorMapProps = { readonly name: string; readonly coverage: CoverageMap };

/** The strategy's tiles with those of one actor standing out. */
export function ActorMap({ name, coverage }: ActorMapProps) {
  const t = useTranslations('actor');
  const { summary, matching, areas } = coverage;
  return (
    <CoverageTiles
      coverage={coverage}
      areas={areas}
      summary={t('map.summary', { count: matching.actions, total: summary.actions, name })}
      areaNote={(area) =>
        t('map.areaNote', { matching: area.matching.actions, total: area.summary.actions })
      }
    />
  );
}
