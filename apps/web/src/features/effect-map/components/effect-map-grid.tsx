import {
  CountGrid,
  type CountGridProps,
  csvAddress,
  type ChartTable,
  type GridCell,
  type GridColumnGroup,
} from '@samhandling/charts';
import type { EffectMap } from '@samhandling/contract';
import { Disclosure, DownloadLink, PageSection } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { Charts } from '../../../lib/charts/charts.tsx';
import { useRegion } from '../../../lib/region/region-query.ts';
import { type EffectMapSearch, isChosen, zoomHref } from '../api/effect-map-query.ts';
import { useWrittenLanguage } from '../../../lib/messages/written.tsx';
import styles from './effect-map-grid.module.css';
import foldStyles from './fold-on-phone.module.css';

type EffectMapGridProps = {
  readonly map: EffectMap;
  readonly search: EffectMapSearch;
  readonly fileName: string;
  /** Where the initiatives are shown by name the grid has little to add. */
  readonly isFolded: boolean;
};

const SILENT = 'silent';
const ALL = 'all';

/** Sections by effect goals: the table of the map, where each number is a step closer. */
export function EffectMapGrid({ isFolded, map, search, fileName }: EffectMapGridProps) {
  const t = useTranslations('effect-map-parts');
  const common = useTranslations('common');
  const { grid, table, leftOut } = useGrid({ map, search });
  const note = (
    <>
      {t('grid.note')} {leftOut > 0 ? t('grid.leftOut', { count: leftOut }) : null} {t('explain')}
    </>
  );
  const download = (
    <DownloadLink
      href={csvAddress(table)}
      label={common('downloadCsv')}
      download={`${fileName}-${t('grid.csvSection').toLocaleLowerCase()}.csv`}
    />
  );
  return isFolded ? (
    <div className="site-block">
      <Disclosure summary={t('grid.fold')}>
        <p className={styles.note}>
          {note} {download}
        </p>
        <Charts>
          <CountGrid {...grid} />
        </Charts>
      </Disclosure>
    </div>
  ) : (
    <PageSection
      layout="stack"
      title={t('grid.title')}
      note={
        <>
          {note} {download}
        </>
      }
      className={styles.section}
    >
      <Disclosure summary={t('grid.foldSmall')} className={foldStyles.fold}>
        <Charts>
          <CountGrid {...grid} />
        </Charts>
      </Disclosure>
    </PageSection>
  );
}

/** The grid, and the same as a table for a file. */
function useGrid({ map, search }: Pick<EffectMapGridProps, 'map' | 'search'>) {
  const t = useTranslations('effect-map-parts');
  const { areas } = useRegion();
  const language = useWrittenLanguage();
  const columns: GridColumnGroup[] = [
    ...areas.map(({ code, title, position }) => ({
      key: code,
      label: title,
      area: position,
      columns: map.effectGoals
        .filter(({ areaCode }) => areaCode === code)
        .map((effectGoal) => ({
          key: effectGoal.code,
          short: effectGoal.code.toUpperCase(),
          label: `${effectGoal.code.toUpperCase()} ${effectGoal.title}`,
          href: zoomHref(search, { effektmal: effectGoal.code }),
        })),
    })),
    {
      key: 'sums',
      label: '',
      columns: [
        { key: SILENT, short: t('grid.silentShort'), label: t('silent') },
        { key: ALL, short: t('grid.all'), label: t('grid.all') },
      ],
    },
  ];
  const chosenBy = (column: string): EffectMapSearch =>
    column === ALL ? {} : column === SILENT ? { sager: 'false' } : { effektmal: column };
  const cellsOf = (counts: ReadonlyMap<string, number>, chosen: EffectMapSearch) =>
    Object.fromEntries(
      [...counts].map(([column, initiatives]): [string, GridCell] => [
        column,
        { initiatives, href: zoomHref(search, { ...chosen, ...chosenBy(column) }) },
      ]),
    );
  const sections = sectionsShown(map, search);
  const countsOf = new Map(
    sections.map((section) => [section.code, countsOfSection(map, section)]),
  );
  const sum = (sections: readonly string[]) => {
    const sums = new Map<string, number>();
    for (const section of sections) {
      for (const [column, count] of countsOf.get(section) ?? []) {
        sums.set(column, (sums.get(column) ?? 0) + count);
      }
    }
    return sums;
  };
  const whole = new Map([
    ...map.effectGoals.flatMap(({ code, initiatives }): [string, number][] =>
      initiatives > 0 ? [[code, initiatives]] : [],
    ),
    [SILENT, map.areas.find(({ area }) => area === null)?.initiatives ?? 0] as const,
    [ALL, map.initiatives] as const,
  ]);
  const rowGroups = areas.flatMap(({ code, title, position }) => {
    const own = sections.filter(({ areaCode }) => areaCode === code);
    if (own.length === 0) return [];
    return {
      key: code,
      label: title,
      area: position,
      cells: cellsOf(sum(own.map((section) => section.code)), { huvudomrade: code }),
      rows: own.map((section) => ({
        key: section.code,
        label: section.title,
        observed: section.observed,
        href: zoomHref(search, { huvudavsnitt: section.code }),
        cells: cellsOf(countsOf.get(section.code) ?? new Map(), { huvudavsnitt: section.code }),
      })),
    };
  });
  const flat = columns.flatMap((group) => group.columns);
  const table: ChartTable = {
    columns: [
      { key: 'area', label: t('grid.csvArea') },
      { key: 'section', label: t('grid.csvSection') },
      ...flat.map(({ key, label }) => ({ key, label })),
    ],
    rows: rowGroups.flatMap(({ label: area, rows }) =>
      rows.map((row) => ({
        key: row.key,
        cells: [area, row.label, ...flat.map(({ key }) => row.cells[key]?.initiatives ?? 0)],
      })),
    ),
  };
  const grid: CountGridProps = {
    namesLang: language,
    caption: t('grid.title'),
    rowHead: t('grid.rowHead'),
    columnGroups: columns,
    totalKey: ALL,
    rowGroups,
    totals: { label: t('grid.total'), cells: cellsOf(whole, {}) },
  };
  return { grid, table, leftOut: map.sections.length - sections.length };
}

/** All sections of the county, since a gap is to be seen; of a selection those that it has anything in. */
const sectionsShown = (map: EffectMap, search: EffectMapSearch) =>
  isChosen(search) ? map.sections.filter(({ initiatives }) => initiatives > 0) : map.sections;

/** Initiatives of a section by column, those that are more than none. */
function countsOfSection(
  map: EffectMap,
  { code, initiatives }: EffectMap['sections'][number],
): ReadonlyMap<string, number> {
  if (initiatives === 0) return new Map();
  const own = map.cells.filter(({ section }) => section === code);
  return new Map([
    ...own.map((cell) => [cell.effectGoal ?? SILENT, cell.initiatives] as const),
    [ALL, initiatives] as const,
  ]);
}
