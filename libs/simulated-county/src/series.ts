import { type MeasureCourse, MUNICIPAL_PROFILES } from './measures.ts';

/** A series as it is known before: the value that the strategy states, or none. */
export type KnownSeries = Readonly<{
  placeCode: string;
  sex: string | null;
  birth: string | null;
  ageGroup: string | null;
  unit: string;
  period: string | null;
  value: string | null;
}>;

export type MadeSeries = Readonly<{
  placeCode: string;
  sex: string | null;
  birth: string | null;
  ageGroup: string | null;
  unit: string;
  values: readonly Readonly<{ year: number; period: string; value: string }>[];
}>;

const COUNTY = '25';
const NATION = '00';

/**
 * The values of a measure in this county, until the latest year that could be published: the county, the
 * nation, women and men go on from what the strategy states, and municipalities follow the county.
 */
export function seriesOf(
  course: MeasureCourse,
  known: readonly KnownSeries[],
  thisYear: number,
): MadeSeries[] {
  const stated = known.filter(({ value }) => value !== null);
  const begun = stated.length > 0 ? stated : startOf(course, known);
  const going = begun.map((series) => continued(course, series, thisYear));
  const county = going.find(
    ({ placeCode, sex, birth }) => placeCode === COUNTY && sex === null && birth === null,
  );
  return [...going, ...(county ? municipalSeries(course, county) : [])];
}

function startOf({ start }: MeasureCourse, [first]: readonly KnownSeries[]): KnownSeries[] {
  if (!start || !first) return [];
  const of = (placeCode: string, value: number): KnownSeries => ({
    ...first,
    placeCode,
    sex: null,
    birth: null,
    period: String(start.year - 1),
    value: value.toFixed(start.decimals),
  });
  return [
    of(COUNTY, start.county),
    ...(start.nation === undefined ? [] : [of(NATION, start.nation)]),
  ];
}

/** Women, men and all of one place go the same way, so that all stay between them. */
function continued(course: MeasureCourse, series: KnownSeries, thisYear: number): MadeSeries {
  const { period: first, value: from, ...key } = series;
  const isSchoolYear = first?.includes('/') ?? false;
  const firstYear = Number(first?.slice(-4));
  const decimals = decimalsOf(from ?? '');
  const isNation = key.placeCode === NATION;
  const yearly = isNation ? (course.yearlyNation ?? course.yearly) : course.yearly;
  const sign = course.isWhole && key.sex === 'men' ? -1 : 1;
  const scale = isNation ? 0.4 : 1;
  const values = yearsAfter(firstYear, thisYear - course.lag).map((year) => {
    const years = year - firstYear;
    const drift = yearly * years + scale * course.wobble * waveOf(course.measure, year);
    const value = bounded(course, Number(from) + sign * drift);
    return {
      year,
      period: isSchoolYear ? `${year - 1}/${year}` : String(year),
      value: value.toFixed(decimals),
    };
  });
  return { ...key, values };
}

function municipalSeries(
  { municipal, ...course }: MeasureCourse,
  county: MadeSeries,
): MadeSeries[] {
  if (!municipal) return [];
  const places = Object.keys(MUNICIPAL_PROFILES);
  const every = 'around' in municipal ? (municipal.everyYears ?? 1) : 1;
  const rows = county.values
    .filter(
      ({ year }, index) =>
        index > 0 && (county.values.at(-1)?.year ?? year) % every === year % every,
    )
    .map((each) => {
      const decimals = decimalsOf(each.value);
      const values =
        'parts' in municipal
          ? partsOf(each.value, municipal.parts, each.year)
          : levelsAround(course, Number(each.value), municipal, each.year).map((value) =>
              value.toFixed(decimals),
            );
      return { ...each, values };
    });
  return places.map((placeCode, index) => ({
    ...county,
    placeCode,
    values: rows.map(({ year, period, values }) => ({ year, period, value: values[index] ?? '0' })),
  }));
}

/** Parts that are the whole together, to the last digit. */
function partsOf(
  whole: string,
  by: 'inhabitants' | 'industry' | 'building',
  year: number,
): string[] {
  const decimals = decimalsOf(whole);
  const unit = 10 ** decimals;
  const total = Math.round(Number(whole) * unit);
  const weights = Object.entries(MUNICIPAL_PROFILES).map(([code, profile]) => {
    const swing = by === 'inhabitants' ? 0.0015 : 0.08;
    const drift = by === 'inhabitants' ? 0.004 * profile.centrality * (year - 2022) : 0;
    return profile[by] * (1 + drift + swing * waveOf(code + by, year));
  });
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const byRest = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest);
  const missing = total - parts.reduce((all, part) => all + part, 0);
  for (const { index } of byRest.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1;
  return parts.map((part) => (part / unit).toFixed(decimals));
}

/** Values around the county's, whose mean by inhabitants it is; closer together where a bound is near. */
function levelsAround(
  { measure, low = -Infinity, high = Infinity }: Omit<MeasureCourse, 'municipal'>,
  county: number,
  { around, centre }: { around: number; centre: 'up' | 'down' },
  year: number,
): number[] {
  const profiles = Object.entries(MUNICIPAL_PROFILES);
  const raw = profiles.map(
    ([code, { centrality }]) =>
      (centre === 'up' ? 1 : -1) * centrality * 0.7 +
      0.4 * waveOf(code + measure, 0) +
      0.08 * waveOf(code + measure, year),
  );
  const people = profiles.map(([, { inhabitants }]) => inhabitants);
  const whole = people.reduce((all, each) => all + each, 0);
  const mean = raw.reduce((all, each, index) => all + each * (people[index] ?? 0), 0) / whole;
  const offsets = raw.map((each) => (each - mean) * around);
  const furthest = Math.max(
    ...offsets.map((offset) => {
      const room = offset > 0 ? high - county : county - low;
      return Math.abs(offset) / Math.max(room, 0.01);
    }),
  );
  return offsets.map((offset) => county + offset / Math.max(1, furthest));
}

const bounded = ({ low = -Infinity, high = Infinity }: MeasureCourse, value: number): number =>
  Math.min(high, Math.max(low, value));

/** From -1 to 1, the same each time. */
function waveOf(text: string, year: number): number {
  const seed = [...text].reduce(
    (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997,
    7,
  );
  return Math.sin(seed + year * 2.3);
}

const yearsAfter = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first) }, (_empty, index) => first + 1 + index);

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;
