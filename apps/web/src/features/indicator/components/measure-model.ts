import type {
  LineBaseline,
  LineBreak,
  LinePanel,
  LinePoint,
  LineSeries,
  LineTarget,
  SplitGroup,
} from '@samhandling/charts';
import type { Measure, Region, Series } from '@samhandling/contract';
import {
  baselineOf,
  isTotal,
  latestOf,
  NATION_CODE,
  outcomeBeside,
  outcomesOf,
  periodPlace,
  readingsOf,
  seriesAt,
  targetsOfAll,
  targetsOfGroup,
  totalsOf,
  type DrawnTarget,
  type Outcome,
} from './outcomes.ts';

type Place = Pick<Region, 'countyCode'>;

/** What can be drawn of a measure with the values there are. */
export type MeasureView =
  | { readonly kind: 'none' }
  | {
      /** A single value that nothing can be drawn beside is a figure in a sentence. */
      readonly kind: 'split' | 'lines' | 'figure';
      /** The latest value of all together, for the sentence. */
      readonly latest: Outcome | null;
      readonly baseline: Outcome | null;
      /** The nation's in the same period, else its latest. */
      readonly nation: Outcome | null;
      /** The latest of women and men, where both are there. */
      readonly sexes: { readonly women: Outcome; readonly men: Outcome } | null;
      /** The target that comes last. */
      readonly target: DrawnTarget | null;
      /** Whether the groups have been measured more than once. */
      readonly hasGroupHistory: boolean;
    };

/** A county beside a nation of forty times its size says nothing on one scale. */
const isComparable = (a: number, b: number) =>
  a > 0 && b > 0 && Math.max(a, b) / Math.min(a, b) < 4;

export function measureView(measure: Measure, region: Place): MeasureView {
  const all = seriesAt(measure, region.countyCode);
  if (!all.some((series) => outcomesOf(series).length > 0)) return { kind: 'none' };
  const { county, nation } = totalsOf(measure, region);
  const bySex = (sex: 'women' | 'men') =>
    latestOf(all.find((series) => series.sex === sex && series.birth === null));
  const [women, men] = [bySex('women'), bySex('men')];
  const latest = latestOf(county);
  const other = latest ? outcomeBeside(nation, latest) : null;
  const beside = latest && other && isComparable(latest.value, other.value) ? other : null;
  const parts = all.filter((series) => !isTotal(series));
  const hasHistory = outcomesOf(county).length > 1;
  const target = targetsOfAll(measure, county).at(-1) ?? null;
  const isAlone = !hasHistory && parts.length === 0 && !target?.year;
  return {
    kind:
      isAlone && !beside
        ? 'figure'
        : hasHistory || (parts.length === 0 && !isAlone)
          ? 'lines'
          : 'split',
    latest,
    baseline: baselineOf(county),
    nation: beside,
    sexes: women && men ? { women, men } : null,
    target,
    hasGroupHistory: parts.some((series) => outcomesOf(series).length > 1),
  };
}

type Names = {
  readonly county: string;
  readonly nation: string;
  readonly target: (target: DrawnTarget) => string;
  readonly baseline: (outcome: Outcome) => string;
  readonly break: (period: string) => string;
  /** Name of the other state, where there is one. */
  readonly beside?: string;
};

const pointsOf = (series: Series | undefined): LinePoint[] =>
  readingsOf(series).map(({ at, period, value, isPreliminary }) => ({
    period: at,
    value,
    label: period,
    isPreliminary,
  }));

const breaksOf = (measure: Measure, names: Pick<Names, 'break'>): LineBreak[] =>
  measure.breaks.map(({ period }) => ({ period: periodPlace(period), label: names.break(period) }));

const lineTargets = (
  targets: readonly DrawnTarget[],
  baseline: Outcome | null,
  nameOf: Names['target'],
): LineTarget[] =>
  targets.flatMap((target) =>
    target.year === null
      ? []
      : [
          {
            label: nameOf(target),
            period: target.year,
            value: target.value,
            from: baseline ? { period: baseline.at, value: baseline.value } : undefined,
          },
        ],
  );

/** A share ends at 100. */
const ceilingOf = ({ unit }: Measure): number | undefined => (unit === 'percent' ? 100 : undefined);

/** Two states of a series are drawn beside each other only where they differ. */
const isSameLine = (a: readonly LinePoint[], b: readonly LinePoint[]) =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * The county and the nation, the baseline as the strategy states it, and the way to each target.
 * @param other The same measure in another state, drawn thin.
 */
export function linesOf(
  measure: Measure,
  region: Place,
  names: Names,
  other?: Measure,
): {
  series: LineSeries[];
  targets: LineTarget[];
  baseline: LineBaseline | undefined;
  breaks: LineBreak[];
  ceiling: number | undefined;
} {
  const { county, nation } = totalsOf(measure, region);
  const [own, beside] = [latestOf(county), latestOf(nation)];
  const baseline = baselineOf(county);
  const points = pointsOf(county);
  const otherPoints = other ? pointsOf(totalsOf(other, region).county) : [];
  const series: LineSeries[] = [{ id: 'county', label: names.county, kind: 'main', points }];
  if (own && beside && isComparable(own.value, beside.value)) {
    series.push({
      id: 'nation',
      label: names.nation,
      kind: 'comparison',
      points: pointsOf(nation),
    });
  }
  if (names.beside && otherPoints.length > 0 && !isSameLine(points, otherPoints)) {
    series.push({ id: 'beside', label: names.beside, kind: 'beside', points: otherPoints });
  }
  return {
    series,
    targets: lineTargets(targetsOfAll(measure, county), baseline, names.target),
    baseline:
      baseline?.isBaseline && points.length > 1
        ? { label: names.baseline(baseline), period: baseline.at, value: baseline.value }
        : undefined,
    breaks: breaksOf(measure, names),
    ceiling: ceilingOf(measure),
  };
}

const SEX_ORDER = [null, 'women', 'men'];
const BIRTH_ORDER = [null, 'sweden', 'abroad'];

/** The county's series with values, all together first, and the nation's of the same group. */
function groupSeries(measure: Measure, region: Place) {
  const nation = seriesAt(measure, NATION_CODE);
  return seriesAt(measure, region.countyCode)
    .filter((series) => outcomesOf(series).length > 0)
    .sort(
      (a, b) =>
        BIRTH_ORDER.indexOf(a.birth) - BIRTH_ORDER.indexOf(b.birth) ||
        SEX_ORDER.indexOf(a.sex) - SEX_ORDER.indexOf(b.sex),
    )
    .map((series) => ({
      key: `${series.sex}-${series.birth}`,
      series,
      nation: nation.find(({ sex, birth }) => sex === series.sex && birth === series.birth),
    }));
}

/** Each group with the county's latest value and the nation's; all together first. */
export function groupsOf(
  measure: Measure,
  region: Place,
  nameOf: (series: Series) => string,
): SplitGroup[] {
  const hasNation = seriesAt(measure, NATION_CODE).length > 0;
  return groupSeries(measure, region).map(({ key, series, nation }) => ({
    key,
    label: nameOf(series),
    values: [
      latestOf(series)?.value ?? null,
      ...(hasNation ? [latestOf(nation)?.value ?? null] : []),
    ],
  }));
}

/** A picture for each group; all together has one of its own. */
export function panelsOf(
  measure: Measure,
  region: Place,
  names: Omit<Names, 'baseline'> & { readonly group: (series: Series) => string },
): { panels: LinePanel[]; breaks: LineBreak[]; ceiling: number | undefined } {
  const panels = groupSeries(measure, region)
    .filter(({ series }) => !isTotal(series))
    .map(({ key, series, nation }): LinePanel => {
      const [own, beside] = [latestOf(series), latestOf(nation)];
      const canCompare = own && beside && isComparable(own.value, beside.value);
      return {
        key,
        label: names.group(series),
        series: [
          { id: 'county', label: names.county, kind: 'main', points: pointsOf(series) },
          ...(canCompare
            ? [
                {
                  id: 'nation',
                  label: names.nation,
                  kind: 'comparison' as const,
                  points: pointsOf(nation),
                },
              ]
            : []),
        ],
        targets: lineTargets(targetsOfGroup(measure, series), baselineOf(series), names.target),
      };
    });
  return { panels, breaks: breaksOf(measure, names), ceiling: ceilingOf(measure) };
}
