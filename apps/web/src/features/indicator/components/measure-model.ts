import type {
  LineBaseline,
  LineBreak,
  LinePanel,
  LinePoint,
  LineSeries,
  LineTarget,
  SplitGroup,
} from '@samhandling/charts';
import type { Measure, Series, SeriesValue, Target } from '@samhandling/contract';
import { levelsByYear, periodPlace } from '@samhandling/domain';

/** A target that has a place on the scale of the values. */
export type DrawnTarget = Target & { readonly level: string };

/** What can be drawn of a measure with the values there are. */
export type MeasureView =
  | { readonly kind: 'none' }
  | {
      /** A single value that nothing can be drawn beside is a figure in a sentence. */
      readonly kind: 'split' | 'lines' | 'figure';
      /** The county's latest value of all together, for the sentence. */
      readonly latest: SeriesValue | null;
      readonly baseline: SeriesValue | null;
      /** The latest of women and men, where both are there. */
      readonly sexes: { readonly women: SeriesValue; readonly men: SeriesValue } | null;
      /** The target that comes last. */
      readonly target: DrawnTarget | null;
      /** Whether the groups have been measured more than once. */
      readonly hasGroupHistory: boolean;
    };

export const ALL_TOGETHER = { sex: null, birth: null };

export const isTotal = ({ sex, birth }: Pick<Series, 'sex' | 'birth'>) =>
  sex === null && birth === null;

export const seriesAt = (measure: Measure, place: Series['place']) =>
  measure.series.filter((series) => series.place === place);

/** The series of all together, in the county or the nation. */
export const totalAt = (measure: Measure, place: Series['place']) =>
  seriesAt(measure, place).find(isTotal);

/** The targets for all together that can be drawn, one a year, the last one last. */
export const targetsOfAll = (measure: Measure): DrawnTarget[] =>
  levelsByYear(measure.targets, ALL_TOGETHER);

/** What a series draws: one observation for each period, the earliest first. */
const drawnObservations = (series: Series | undefined) =>
  (series?.observations ?? [])
    .filter(({ isSuperseded }) => !isSuperseded)
    .map((observation) => ({ ...observation, at: periodPlace(observation.period) }))
    .sort((a, b) => a.at - b.at);

const hasHistory = (series: Series | undefined) =>
  drawnObservations(series).filter(({ value }) => value !== null).length > 1;

export function measureView(measure: Measure): MeasureView {
  const all = seriesAt(measure, 'county');
  if (!all.some(({ latest }) => latest)) return { kind: 'none' };
  const county = totalAt(measure, 'county');
  const bySex = (sex: 'women' | 'men') =>
    all.find((series) => series.sex === sex && series.birth === null)?.latest;
  const [women, men] = [bySex('women'), bySex('men')];
  const parts = all.filter((series) => !isTotal(series));
  const target = targetsOfAll(measure).at(-1) ?? null;
  const isAlone = !hasHistory(county) && parts.length === 0 && !target?.year;
  return {
    kind:
      isAlone && !measure.standing.nation
        ? 'figure'
        : hasHistory(county) || (parts.length === 0 && !isAlone)
          ? 'lines'
          : 'split',
    latest: county?.latest ?? null,
    baseline: county?.baseline ?? null,
    sexes: women && men ? { women, men } : null,
    target,
    hasGroupHistory: parts.some(hasHistory),
  };
}

/** A target that the strategy sets alike for several groups, and not for all together. */
export function targetOfGroups(measure: Measure): {
  readonly target: DrawnTarget;
  readonly groups: readonly Target[];
} | null {
  const groups = measure.targets.filter(
    (target): target is DrawnTarget => !isTotal(target) && target.level !== null,
  );
  const [target] = groups;
  const isAlike = groups.every(
    ({ level, year }) => Number(level) === Number(target?.level) && year === target?.year,
  );
  return target && isAlike ? { target, groups } : null;
}

type LineNames = {
  readonly county: string;
  readonly nation: string;
  readonly target: (target: DrawnTarget) => string;
  readonly baseline: (baseline: SeriesValue) => string;
  readonly break: (period: string) => string;
  /** Name of the other state, where there is one. */
  readonly beside?: string;
};

const pointsOf = (series: Series | undefined): LinePoint[] =>
  drawnObservations(series).map(({ at, period, value, status }) => ({
    period: at,
    value: value === null ? null : Number(value),
    label: period,
    isPreliminary: status === 'preliminary',
  }));

const breaksOf = (measure: Measure, names: Pick<LineNames, 'break'>): LineBreak[] =>
  measure.breaks.map(({ period }) => ({ period: periodPlace(period), label: names.break(period) }));

const placeOf = ({ period, value }: SeriesValue) => ({
  period: periodPlace(period),
  value: Number(value),
});

/**
 * The mark of a target by its kind: a level stands at its year, with a way to it where the baseline does not
 * meet it already; what is asked of each year is a line through all years, to which no way leads.
 */
const lineTargets = (
  targets: readonly DrawnTarget[],
  series: Series | undefined,
  nameOf: LineNames['target'],
): LineTarget[] =>
  targets.flatMap((target): LineTarget[] => {
    const { year, per, level } = target;
    const baseline = series?.baseline;
    const value = Number(level);
    if (per !== null) {
      const periods = drawnObservations(series).map(({ at }) => at);
      if (periods.length === 0) return [];
      const [first, last] = [Math.min(...periods), Math.max(...periods)];
      return [
        {
          label: nameOf(target),
          period: last,
          value,
          from: { period: first, value },
          isEachYear: true,
        },
      ];
    }
    if (year === null) return [];
    const from = baseline && !isMetBy(target, baseline) ? placeOf(baseline) : undefined;
    return [{ label: nameOf(target), period: year, value, from }];
  });

/** Whether a value meets the level of a target, so that no way leads there. */
const isMetBy = ({ kind, level, gap }: DrawnTarget, { value }: SeriesValue): boolean =>
  kind === 'at_most' || gap.direction === 'decrease'
    ? Number(value) <= Number(level)
    : Number(value) >= Number(level);

/** A share ends at 100. */
const ceilingOf = ({ unit }: Measure): number | undefined => (unit === 'percent' ? 100 : undefined);

/** Two states of a series are drawn beside each other only where they differ. */
const isSameLine = (a: readonly LinePoint[], b: readonly LinePoint[]) =>
  JSON.stringify(a) === JSON.stringify(b);

/** The county's curve, and the nation's where it fits the same scale. */
function countyAndNation(
  county: Series | undefined,
  nation: Series | undefined,
  names: Pick<LineNames, 'county' | 'nation'>,
): LineSeries[] {
  const own: LineSeries = {
    id: 'county',
    label: names.county,
    kind: 'main',
    points: pointsOf(county),
  };
  if (!county?.fitsNationScale) return [own];
  return [own, { id: 'nation', label: names.nation, kind: 'comparison', points: pointsOf(nation) }];
}

/**
 * The county and the nation, the baseline as the strategy states it, and the way to each target.
 * @param other The same measure in another state, drawn thin.
 */
export function linesOf(
  measure: Measure,
  names: LineNames,
  other?: Measure,
): {
  series: LineSeries[];
  targets: LineTarget[];
  baseline: LineBaseline | undefined;
  breaks: LineBreak[];
  ceiling: number | undefined;
} {
  const county = totalAt(measure, 'county');
  const baseline = county?.baseline;
  const points = pointsOf(county);
  const otherPoints = other ? pointsOf(totalAt(other, 'county')) : [];
  const series = countyAndNation(county, totalAt(measure, 'nation'), names);
  if (names.beside && otherPoints.length > 0 && !isSameLine(points, otherPoints)) {
    series.push({ id: 'beside', label: names.beside, kind: 'beside', points: otherPoints });
  }
  return {
    series,
    targets: lineTargets(targetsOfAll(measure), county, names.target),
    baseline:
      baseline?.isBaseline && points.length > 1
        ? { label: names.baseline(baseline), ...placeOf(baseline) }
        : undefined,
    breaks: breaksOf(measure, names),
    ceiling: ceilingOf(measure),
  };
}

const SEX_ORDER = [null, 'women', 'men'];
const BIRTH_ORDER = [null, 'sweden', 'abroad'];

/** All together first, then women before men, and born in Sweden before born abroad. */
export const byGroup = (a: Pick<Series, 'sex' | 'birth'>, b: Pick<Series, 'sex' | 'birth'>) =>
  BIRTH_ORDER.indexOf(a.birth) - BIRTH_ORDER.indexOf(b.birth) ||
  SEX_ORDER.indexOf(a.sex) - SEX_ORDER.indexOf(b.sex);

/** The county's series with values, all together first, and the nation's of the same group. */
function groupSeries(measure: Measure) {
  const nation = seriesAt(measure, 'nation');
  return seriesAt(measure, 'county')
    .filter(({ latest }) => latest)
    .sort(byGroup)
    .map((series) => ({
      key: `${series.sex}-${series.birth}`,
      series,
      nation: nation.find(({ sex, birth }) => sex === series.sex && birth === series.birth),
    }));
}

const latestNumber = (series: Series | undefined) =>
  series?.latest ? Number(series.latest.value) : null;

/** Each group with the county's latest value and the nation's; all together first. */
export function groupsOf(measure: Measure, nameOf: (series: Series) => string): SplitGroup[] {
  const hasNation = seriesAt(measure, 'nation').length > 0;
  return groupSeries(measure).map(({ key, series, nation }) => ({
    key,
    label: nameOf(series),
    values: [latestNumber(series), ...(hasNation ? [latestNumber(nation)] : [])],
  }));
}

/** A picture for each group; all together has one of its own. */
export function panelsOf(
  measure: Measure,
  names: Omit<LineNames, 'baseline'> & { readonly group: (series: Series) => string },
): { panels: LinePanel[]; breaks: LineBreak[]; ceiling: number | undefined } {
  const panels = groupSeries(measure)
    .filter(({ series }) => !isTotal(series))
    .map(({ key, series, nation }): LinePanel => ({
      key,
      label: names.group(series),
      series: countyAndNation(series, nation, names),
      targets: lineTargets(levelsByYear(measure.targets, series), series, names.target),
    }));
  return { panels, breaks: breaksOf(measure, names), ceiling: ceilingOf(measure) };
}
