import type { CoverageMap } from '@samhandling/contract';
import { Link } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { CoverageTiles } from '../../../lib/coverage/coverage-tiles.tsx';
import { unownedOf } from '../../../lib/coverage/unowned.ts';
import { paths } from '../../../lib/paths.ts';
import styles from './start-map.module.css';

type Area = CoverageMap['areas'][number];

/** The picture of all actions; beside each area what most of its actions lack, as links to the lists. */
export function StartMap({ coverage }: { coverage: CoverageMap }) {
  const t = useTranslations('coverage.map');
  const { summary, areas } = coverage;
  return (
    <CoverageTiles
      coverage={coverage}
      areas={areas}
      summary={t('summary', { unowned: unownedOf(summary), total: summary.actions })}
      areaNote={(area) => <AreaNotes area={area} percent={coverage.thresholds.reachPercent} />}
    />
  );
}

/** Two lines at most, and only what is true of the area. */
const SHOWN = 2;

function AreaNotes({ area, percent }: { area: Area; percent: number }) {
  const t = useTranslations('coverage.map.note');
  const { code: omrade, summary } = area;
  const { actions: total, ongoing, thinBy } = summary;
  const notes = [
    { key: 'unowned' as const, count: unownedOf(summary), search: { ansvar: 'none,claimed' } },
    {
      key: 'withoutWork' as const,
      count: total - ongoing,
      search: { lage: 'none,planned,stalled,completed' },
    },
    { key: 'narrow' as const, count: thinBy.narrow_reach, search: { tunt: 'narrow_reach' } },
  ];
  return notes
    .filter(({ count }) => count > 0)
    .slice(0, SHOWN)
    .map(({ key, count, search }) => (
      <Link key={key} href={paths.actions({ omrade, ...search })} className={styles.note}>
        {t(key, { count, total, percent })}
      </Link>
    ));
}
