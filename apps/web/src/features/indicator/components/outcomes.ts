import type { Measure, Region, Series, Target } from '@samhandling/contract';

export const NATION_CODE = '00';

/** A value that can be drawn; `at` is its place on the axis of years. */
export type Outcome = {
  readonly period: string;
  readonly at: number;
  readonly value: number;
  readonly isPreliminary: boolean;
  readonly isBaseline: boolean;
};

/** The same, also where the source says that the value is missing. */
export type Reading = Omit<Outcome, 'value'> & { readonly value: number | null };

/** Where a period stands among years: `2017/2018` at its last, `2026M04` and `2026K2` at their start. */
export function periodPlace(period: string): number {
  const [, year, kind, part] = /(\d{4})(?:([MKQ])(\d{1,2}))?$/.exec(period) ?? [];
  return Number(year ?? 0) + (kind ? (Number(part) - 1) / (kind === 'M' ? 12 : 4) : 0);
}

/**
 * The readings of a series, earliest first: one a period. What was published or entered goes before what
 * the strategy states for the same period.
 */
export function readingsOf(series: Series | undefined): Reading[] {
  const byPeriod = new Map<number, Reading>();
  for (const { period, value, status, isBaseline } of series?.observations ?? []) {
    const at = periodPlace(period);
    const before = byPeriod.get(at);
    const isCovered = before !== undefined && before.value !== null && !before.isBaseline;
    if (at === 0 || (isBaseline && isCovered)) continue;
    if (value === null && before?.isBaseline) continue;
    byPeriod.set(at, {
      period,
      at,
      value: value === null ? null : Number(value),
      isPreliminary: status === 'preliminary',
      isBaseline,
    });
  }
  return [...byPeriod.values()].sort((a, b) => a.at - b.at);
}

/** Those that have a value. */
export const outcomesOf = (series: Series | undefined): Outcome[] =>
  readingsOf(series).flatMap((reading) =>
    reading.value === null ? [] : [{ ...reading, value: reading.value }],
  );

export const latestOf = (series: Series | undefined): Outcome | null =>
  outcomesOf(series).at(-1) ?? null;

/** What the strategy states, whatever was published later for the same period; else the earliest. */
export function baselineOf(series: Series | undefined): Outcome | null {
  const stated = series?.observations.filter(({ isBaseline }) => isBaseline) ?? [];
  return (
    outcomesOf(series && { ...series, observations: stated }).at(0) ?? outcomesOf(series)[0] ?? null
  );
}

/** The outcome of the same period, else the latest. */
export const outcomeBeside = (
  series: Series | undefined,
  { at }: Pick<Outcome, 'at'>,
): Outcome | null => outcomesOf(series).find((outcome) => outcome.at === at) ?? latestOf(series);

export const isTotal = ({ sex, birth }: Pick<Series, 'sex' | 'birth'>) =>
  sex === null && birth === null;

export const seriesAt = (measure: Measure, placeCode: string) =>
  measure.series.filter((series) => series.placeCode === placeCode);

export function totalsOf(measure: Measure, { countyCode }: Pick<Region, 'countyCode'>) {
  return {
    county: seriesAt(measure, countyCode).find(isTotal),
    nation: seriesAt(measure, NATION_CODE).find(isTotal),
  };
}

export type DrawnTarget = Pick<Target, 'kind' | 'year' | 'bound' | 'gap'> & {
  readonly value: number;
  readonly unit: string;
  /** Whether the latest value meets it; see {@link isMet}. */
  readonly isMet: boolean;
};

/** Nothing remains; a value that a target shall pass is not met by standing on it. */
export const isMet = ({ gap, bound, assessment }: Pick<Target, 'gap' | 'bound' | 'assessment'>) =>
  Number(gap.value ?? 1) === 0 && (bound !== 'more_than' || assessment.state === 'reached');

export type Breakdown = Pick<Series, 'sex' | 'birth'>;

const isSameGroup = (a: Breakdown, b: Breakdown) => a.sex === b.sex && a.birth === b.birth;

/** What a change against a base year means on the scale of the values; null without that year's value. */
function changedValue({ value, baseYear }: Target, series: Series | undefined): number | null {
  const base = outcomesOf(series).find((outcome) => Math.floor(outcome.at) === baseYear);
  return base && value !== null
    ? Number((base.value * (1 + Number(value) / 100)).toPrecision(12))
    : null;
}

function drawn(target: Target, measure: Measure, series: Series | undefined): DrawnTarget[] {
  const { kind, year, value, unit, bound, gap } = target;
  const on = { kind, year, unit: measure.unit, bound, gap, isMet: isMet(target) };
  if ((kind === 'at_least' || kind === 'at_most') && value !== null && unit === measure.unit) {
    return [{ ...on, value: Number(value) }];
  }
  if (kind === 'change_against_base' && measure.unit !== 'percent') {
    const changed = changedValue(target, series);
    return changed === null ? [] : [{ ...on, value: changed }];
  }
  return [];
}

/** The targets for all together that can be drawn on the scale of the values, one a year. */
export function targetsOfAll(measure: Measure, series: Series | undefined): DrawnTarget[] {
  const all = measure.targets
    .filter(isTotal)
    .flatMap((target) => drawn(target, measure, series))
    .sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity));
  return all.filter(({ year }, index) => all.findIndex((one) => one.year === year) === index);
}

/** A target that the strategy sets alike for several groups, and not for all together. */
export function targetOfGroups(
  measure: Measure,
): { target: DrawnTarget; groups: (Breakdown & Pick<DrawnTarget, 'gap' | 'isMet'>)[] } | null {
  const found = measure.targets
    .filter((target) => !isTotal(target))
    .flatMap((group) => drawn(group, measure, undefined).map((target) => ({ target, group })));
  const [first] = found;
  const isAlike = found.every(
    ({ target }) => target.value === first?.target.value && target.year === first.target.year,
  );
  return first && isAlike
    ? {
        target: first.target,
        groups: found.map(({ target, group: { sex, birth } }) => ({
          sex,
          birth,
          gap: target.gap,
          isMet: target.isMet,
        })),
      }
    : null;
}

/** The targets of one group, on the scale of its values. */
export const targetsOfGroup = (measure: Measure, series: Series): DrawnTarget[] =>
  measure.targets
    .filter((target) => isSameGroup(target, series))
    .flatMap((target) => drawn(target, measure, series));
