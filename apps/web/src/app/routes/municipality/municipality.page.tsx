import type { Municipality, MunicipalityRow } from '@samhandling/contract';
import {
  CopyLinkButton,
  Lead,
  PageSection,
  PageTitle,
  PageTools,
  PrintButton,
} from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useRouteContext, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { coverageQuery } from '../../../features/coverage/api/coverage-query.ts';
import { municipalityQuery } from '../../../features/municipality/api/municipality-query.ts';
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
import { MunicipalityLead } from '../../../features/municipality/components/municipality-lead.tsx';
import {
  MunicipalityMeasures,
  PRINTED_MEASURES,
} from '../../../features/municipality/components/municipality-measures.tsx';
import { PlaceNumbers } from '../../../features/municipality/components/place-numbers.tsx';
import { CoverageTiles } from '../../../lib/coverage/coverage-tiles.tsx';
import { paths } from '../../../lib/paths.ts';
import { fitLists } from '../../../lib/print/list-fit.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { MunicipalityThen } from './municipality-then.tsx';
import styles from './municipality.module.css';

export function Page() {
  const t = useTranslations('municipality');
  const { slug } = useParams({ from: '/kommuner/$slug' });
  const { data: municipality } = useSuspenseQuery(municipalityQuery(slug));
  const { code, name, actions, neighbours } = municipality;
  const { data: coverage } = useSuspenseQuery(coverageQuery({ kommun: code }));
  const { jamfor } = useSearch({ from: '/kommuner/$slug' });
  const other = neighbours.find((neighbour) => neighbour.slug === jamfor);
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
  const day = jamfor !== undefined && isDay(jamfor) ? jamfor : undefined;
  const compared = (
    <MunicipalityThen
      municipality={municipality}
      coverage={coverage}
      day={day}
      className={`${styles.section} ${styles.unprinted}`}
    />
  );
  return (
    <div className={styles.sheet}>
      <PrintedHead municipality={municipality} other={other?.slug} />
      <div className={styles.head}>
        <div>
          <PageTitle actions={<Tools />}>{name}</PageTitle>
          <Lead>
            <MunicipalityLead municipality={municipality} actions={actions} />
          </Lead>
        </div>
        <PlaceNumbers rows={[municipality, ...neighbours]} actions={actions} current={code} />
      </div>
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

type PrintedHeadProps = {
  readonly municipality: Municipality;
  /** The neighbour that it stands beside. */
  readonly other: string | undefined;
};

/** Place, date and address, for the sheet that is taken to a meeting. */
function PrintedHead({ municipality: { slug, asOf }, other }: PrintedHeadProps) {
  const brand = useTranslations('shell')('brand');
  const { date } = useDates();
  const origin = useRouteContext({
    from: '/kommuner/$slug',
    select: ({ publicOrigin }) => publicOrigin,
  });
  return (
    <p className={styles.printedHead} aria-hidden="true">
      <span>{brand}</span>
      <span>
        {date(asOf)} · {origin.replace(/^https?:\/\//, '')}
        {paths.municipality(slug, { jamfor: other })}
      </span>
    </p>
  );
}

function Tools() {
  const common = useTranslations('common');
  const copied = useTranslations('coverage')('list.copied');
  return (
    <PageTools>
      <CopyLinkButton label={common('copyLink')} copiedLabel={copied} />
      <PrintButton label={common('print')} />
    </PageTools>
  );
}

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
      className={`${styles.section} ${styles.comparison} ${other ? '' : styles.unprinted}`}
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
  const { data } = useSuspenseQuery(coverageQuery({ kommun: other.code }));
  return <MunicipalityComparison {...props} other={{ ...other, tiles: tilesOf(data.areas) }} />;
}
