import type { CoverageMap, Municipality, MunicipalityRow } from '@samhandling/contract';
import { PageSection } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { drawnCoverageQuery } from '../../../features/coverage/api/coverage-query.ts';
import {
  unworkedOf,
  UnworkedList,
} from '../../../features/municipality/components/unworked-list.tsx';
import { roomForUnworked } from '../../../features/municipality/components/room-for-unworked.ts';
import {
  COMPARE_ID,
  MunicipalityComparison,
} from '../../../features/municipality/components/municipality-comparison.tsx';
import { MunicipalityDoers } from '../../../features/municipality/components/municipality-doers.tsx';
import { MunicipalityEnds } from '../../../features/municipality/components/municipality-ends.tsx';
import {
  MunicipalityMeasures,
  PRINTED_MEASURES,
} from '../../../features/municipality/components/municipality-measures.tsx';
import { CoverageTiles } from '../../../lib/coverage/coverage-tiles.tsx';
import { fitLists } from '../../../lib/print/list-fit.ts';
import { MunicipalityThen } from './municipality-then.tsx';
import styles from './municipality.module.css';

type MunicipalitySheetProps = {
  readonly municipality: Municipality;
  /** Of the work that is on site there. */
  readonly coverage: CoverageMap;
  /** The neighbour, by its name in an address, or the day that the municipality is compared with. */
  readonly comparedWith?: string | undefined;
};

/** What is done and not done in a municipality: everything below its lead. */
export function MunicipalitySheet({
  municipality,
  coverage,
  comparedWith,
}: MunicipalitySheetProps) {
  const t = useTranslations('municipality');
  const { code, name, actions, neighbours } = municipality;
  const other = neighbours.find((neighbour) => neighbour.slug === comparedWith);
  const { areas } = coverage;
  const unworked = unworkedOf(areas);
  const textsOf = (some: readonly { text: string }[]) => some.map(({ text }) => text);
  const room = roomForUnworked({
    bars: 1 + neighbours.length,
    areas: areas.map(({ summary }) => summary.actions),
    measures: Math.min(municipality.measures.length, PRINTED_MEASURES),
    owns: municipality.owns.length,
    compared: other ? Math.max(municipality.places.on_site, other.places.on_site) : null,
  });
  const [unowned = 'one', owned = 'codes'] = fitLists(
    [textsOf(unworked.unowned), textsOf(unworked.owned)],
    room,
  );
  const day = comparedWith !== undefined && isDay(comparedWith) ? comparedWith : undefined;
  const compared = (
    <MunicipalityThen
      municipality={municipality}
      coverage={coverage}
      day={day}
      className={`${styles.section} ${styles.unprinted}`}
    />
  );
  return (
    <div>
      {day === undefined ? null : compared}
      <div className={styles.tiles}>
        <CoverageTiles
          coverage={coverage}
          areas={areas}
          summary={t('tiles.summary', { name, count: municipality.places.on_site, actions })}
          areaNote={({ summary }) =>
            t('tiles.areaNote', { count: summary.places?.on_site ?? 0, actions: summary.actions })
          }
        />
      </div>
      <PageSection title={t('unworked.title', { name })} layout="stack" className={styles.section}>
        <UnworkedList code={code} {...unworked} written={{ unowned, owned }} />
      </PageSection>
      <div className={styles.columns}>
        <div className={styles.pair}>
          <PageSection title={t('doers.title')} layout="stack" className={styles.section}>
            <MunicipalityDoers municipality={municipality} />
          </PageSection>
          <PageSection title={t('ends.title')} layout="stack" className={styles.section}>
            <MunicipalityEnds municipality={municipality} />
          </PageSection>
        </div>
        <div className={styles.beside}>
          <PageSection title={t('measures.title')} layout="stack" className={styles.section}>
            <MunicipalityMeasures name={name} measures={municipality.measures} />
          </PageSection>
        </div>
        <Comparison municipality={municipality} tiles={tilesOf(areas)} other={other} />
        {day === undefined ? compared : null}
      </div>
      <p className={styles.note}>{t('note', { actions })}</p>
    </div>
  );
}

/** An address compares with a neighbour, by its name, or with a day. */
const isDay = (compared: string) => /^\d/.test(compared);

type Areas = Parameters<typeof unworkedOf>[0];
const tilesOf = (areas: Areas) =>
  areas.flatMap(({ sections }) => sections.flatMap((section) => section.actions));

type ComparisonProps = {
  readonly municipality: Municipality;
  readonly tiles: ReturnType<typeof tilesOf>;
  /** The neighbour that is chosen. */
  readonly other: MunicipalityRow | undefined;
};

/** On paper only where a neighbour is chosen. */
function Comparison({ municipality, tiles, other }: ComparisonProps) {
  const t = useTranslations('municipality.comparison');
  if (municipality.neighbours.length === 0) return null;
  return (
    <PageSection
      id={COMPARE_ID}
      title={t('title')}
      layout="stack"
      className={`${styles.section} ${other ? styles.comparison : styles.unprinted}`}
    >
      {other ? (
        <Beside municipality={municipality} tiles={tiles} other={other} />
      ) : (
        <MunicipalityComparison municipality={municipality} tiles={tiles} />
      )}
    </PageSection>
  );
}

function Beside({ other, ...props }: ComparisonProps & { readonly other: MunicipalityRow }) {
  const { data } = useSuspenseQuery(drawnCoverageQuery({ kommun: other.code }));
  return <MunicipalityComparison {...props} other={{ ...other, tiles: tilesOf(data.areas) }} />;
}
