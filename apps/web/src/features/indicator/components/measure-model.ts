import type { LineSeries, LineTarget, SplitGroup } from '@samhandling/charts';
import type { Measure, Region, Series, Target } from '@samhandling/contract';

export const NATION_CODE = '00';

type Outcome = { readonly period: string; readonly year: number; readonly value: number };

/** What can be drawn of a measure with the values there are. */
export type MeasureView =
  | { readonly kind: 'none' }
  | {
      /** A single value that nothing can be drawn beside is a figure in a sentence. */
      readonly kind: 'split' | 'lines' | 'figure';
      /** The latest value of all together, for the sentence. */
      readonly latest: Outcome | null;
      readonly nationLatest: Outcome | null;
      /** The latest of women and men, where both are there. */
      readonly sexes: { readonly women: Outcome; readonly men: Outcome } | null;
      readonly target: Target | null;
    };

/** The year of a period: its last one (`2017/2018` is 2018). */
export const yearOf = (period: string): number => Number(/\d{4}(?!.*\d{4})/.exec(period)?.[0] ?? 0);

/** Outcomes of a series, earliest first. */
export function outcomesOf(series: Series | undefined): Outcome[] {
  return (series?.observations ?? [])
    .flatMap(({ period, value }) =>
      value === null ? [] : [{ period, year: yearOf(period), value: Number(value) }],
    )
    .filter(({ year }) => year > 0)
    .sort((a, b) => a.year - b.year);
}

const isTotal = ({ sex, birth }: Pick<Series, 'sex' | 'birth'>) => sex === null && birth === null;

const seriesAt = (measure: Measure, placeCode: string) =>
  measure.series.filter((series) => series.placeCode === placeCode);

const latestOf = (series: Series | undefined): Outcome | null => outcomesOf(series).at(-1) ?? null;

/** The target that can be drawn on the same scale as the values of all together. */
export function valueTargetOf(measure: Measure): Target | null {
  const fitting = measure.targets.filter(
    ({ kind, value, unit }) =>
      (kind === 'at_least' || kind === 'at_most') && value !== null && unit === measure.unit,
  );
  const values = new Set(fitting.map(({ value }) => Number(value)));
  return values.size === 1 ? (fitting[0] ?? null) : null;
}

/** A county beside a nation of forty times its size says nothing on one scale. */
const isComparable = (a: number, b: number) =>
  a > 0 && b > 0 && Math.max(a, b) / Math.min(a, b) < 4;

export function totalsOf(measure: Measure, { countyCode }: Pick<Region, 'countyCode'>) {
  return {
    county: seriesAt(measure, countyCode).find(isTotal),
    nation: seriesAt(measure, NATION_CODE).find(isTotal),
  };
}

export function measureView(measure: Measure, region: Pick<Region, 'countyCode'>): MeasureView {
  const all = seriesAt(measure, region.countyCode);
  const { county, nation } = totalsOf(measure, region);
  const bySex = (sex: 'women' | 'men') =>
    latestOf(all.find((series) => series.sex === sex && series.birth === null));
  const [women, men] = [bySex('women'), bySex('men')];
  const latest = latestOf(county);
  if (!all.some((series) => outcomesOf(series).length > 0)) return { kind: 'none' };
  const hasHistory = outcomesOf(county).length > 1;
  const hasParts = all.some((series) => !isTotal(series));
  const target = valueTargetOf(measure);
  const nationLatest = latestOf(nation);
  const isAlone = !hasHistory && !hasParts && !target?.year;
  return {
    kind:
      isAlone && !nationLatest
        ? 'figure'
        : hasHistory || (!hasParts && !isAlone)
          ? 'lines'
          : 'split',
    latest,
    nationLatest,
    sexes: women && men ? { women, men } : null,
    target,
  };
}

type Names = { readonly county: string; readonly nation: string; readonly target: string };

export function linesOf(
  measure: Measure,
  region: Pick<Region, 'countyCode'>,
  names: Names,
): { series: LineSeries[]; targets: LineTarget[] } {
  const { county, nation } = totalsOf(measure, region);
  const [own, other] = [outcomesOf(county), outcomesOf(nation)];
  const points = (outcomes: readonly Outcome[]) =>
    outcomes.map(({ year, value }) => ({ period: year, value }));
  const target = valueTargetOf(measure);
  const from = own[0];
  const canCompare = own.at(-1) && other.at(-1);
  return {
    series: [
      { id: 'county', label: names.county, kind: 'main', points: points(own) },
      ...(canCompare && isComparable(own.at(-1)?.value ?? 0, other.at(-1)?.value ?? 0)
        ? [
            {
              id: 'nation',
              label: names.nation,
              kind: 'comparison' as const,
              points: points(other),
            },
          ]
        : []),
    ],
    targets:
      target?.year && target.value !== null
        ? [
            {
              label: names.target,
              period: target.year,
              value: Number(target.value),
              from: from ? { period: from.year, value: from.value } : undefined,
            },
          ]
        : [],
  };
}

const SEX_ORDER = [null, 'women', 'men'];
const BIRTH_ORDER = [null, 'sweden', 'abroad'];

/** Each group with the county's latest value and the nation's; all together first. */
export function groupsOf(
  measure: Measure,
  region: Pick<Region, 'countyCode'>,
  nameOf: (series: Series) => string,
): SplitGroup[] {
  const nation = seriesAt(measure, NATION_CODE);
  return seriesAt(measure, region.countyCode)
    .filter((series) => outcomesOf(series).length > 0)
    .sort(
      (a, b) =>
        BIRTH_ORDER.indexOf(a.birth) - BIRTH_ORDER.indexOf(b.birth) ||
        SEX_ORDER.indexOf(a.sex) - SEX_ORDER.indexOf(b.sex),
    )
    .map((series) => {
      const same = nation.find(({ sex, birth }) => sex === series.sex && birth === series.birth);
      return {
        key: `${series.sex}-${series.birth}`,
        label: nameOf(series),
        values: [
          latestOf(series)?.value ?? null,
          ...(nation.length > 0 ? [latestOf(same)?.value ?? null] : []),
        ],
      };
    });
}
