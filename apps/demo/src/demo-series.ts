import { periodYear, schoolYearEnding, type Birth, type Sex } from '@samhandling/domain';
import {
  DEMO_FEEDS,
  EXAMPLE_INHABITANTS,
  EXAMPLE_MUNICIPAL_CHANGE,
  type DemoFeed,
} from './demo-feeds.ts';

/** What the strategy states of a series. */
export type Baseline = Readonly<{
  measure: string;
  placeCode: string;
  place: 'county' | 'nation';
  sex: Sex | null;
  birth: Birth | null;
  ageGroup: string | null;
  unit: string;
  period: string;
  value: string;
}>;

/** How a value was known, so many months before today: null where it was taken back. */
export type ExampleVersion = Readonly<{ monthsAgo: number; value: string | null }>;

export type ExampleValue = Readonly<{
  year: number;
  period: string;
  versions: readonly ExampleVersion[];
}>;

/** A series of the demo, with every version of its values. */
export type ExampleSeries = Omit<Baseline, 'period' | 'value' | 'place'> &
  Readonly<{ feed: DemoFeed; kpi: string | null; values: readonly ExampleValue[] }>;

/** When the two stored runs were, and the one that waits, in months before today. */
export const RUNS = { first: 13, second: 5, waiting: 0 } as const;

const POPULATION = 'l-e1-1-invanare';

/** All series of the demo, from what the strategy states and the year that it is. */
export function exampleSeries(baselines: readonly Baseline[], thisYear: number): ExampleSeries[] {
  return DEMO_FEEDS.flatMap((feed) => {
    const stated = baselines
      .filter(({ measure }) => measure === feed.measure)
      .flatMap((baseline) => seriesOf(feed, baseline, thisYear));
    return feed.measure === POPULATION ? [...stated, ...municipalities(feed, thisYear)] : stated;
  });
}

function seriesOf(feed: DemoFeed, baseline: Baseline, thisYear: number): ExampleSeries[] {
  const { period, value, place, ...part } = baseline;
  const kpi = feed.kpis.find(({ birth }) => birth === part.birth)?.id ?? null;
  if (feed.provider === 'kolada' && kpi === null) return [];
  const from = { year: periodYear(period) ?? 0, value: Number(value), decimals: decimalsOf(value) };
  const yearly = place === 'nation' ? (feed.yearlyNation ?? feed.yearly) : feed.yearly;
  const wobble = place === 'nation' ? feed.wobble / 2 : feed.wobble;
  const seed = seedOf(`${part.placeCode}${part.sex}${part.birth}${feed.measure}`);
  const values = yearsAfter(from.year, thisYear - feed.lag).map((year): ExampleValue => {
    const at = (draw: number) =>
      withoutZeroAtEnd(
        Math.min(
          from.value + yearly * (year - from.year) + wobble * Math.sin(seed + draw + year * 2.3),
          feed.ceiling ?? Infinity,
        ).toFixed(from.decimals),
      );
    return {
      year,
      period: feed.periodForm === 'school_year' ? schoolYearEnding(year) : String(year),
      versions: versionsOf(feed, year, thisYear, at),
    };
  });
  return [{ ...part, feed, kpi, values }];
}

/** First as published, then revised, and what waits for review now. */
function versionsOf(
  { lag, isRevised, waits }: DemoFeed,
  year: number,
  thisYear: number,
  at: (draw: number) => string,
): ExampleVersion[] {
  const age = thisYear - lag - year;
  const first = { monthsAgo: age === 0 ? RUNS.second : RUNS.first, value: at(0) };
  if (isRevised && age === 1) return [first, { monthsAgo: RUNS.second, value: at(0.4) }];
  if (waits === 'revision' && age === 0) {
    return [first, { monthsAgo: RUNS.waiting, value: at(0.5) }];
  }
  if (waits === 'withdrawal' && age === 1) {
    return [first, { monthsAgo: RUNS.waiting, value: null }];
  }
  return [first];
}

/** Municipalities have no stated value; the latest of theirs waits for review. */
function municipalities(feed: DemoFeed, thisYear: number): ExampleSeries[] {
  return Object.entries(EXAMPLE_INHABITANTS).map(([placeCode, inhabitants]) => {
    const seed = seedOf(placeCode);
    const first = thisYear - 9;
    const values = yearsAfter(first, thisYear - feed.lag).map((year): ExampleValue => {
      const line = inhabitants * (1 + EXAMPLE_MUNICIPAL_CHANGE * (year - first));
      const value = (line + (inhabitants / 300) * Math.sin(seed + year * 1.7)).toFixed(0);
      const isLatest = year === thisYear - feed.lag;
      return {
        year,
        period: String(year),
        versions: [{ monthsAgo: isLatest ? RUNS.waiting : RUNS.first, value }],
      };
    });
    return {
      measure: POPULATION,
      placeCode,
      sex: null,
      birth: null,
      ageGroup: null,
      unit: 'persons',
      feed,
      kpi: feed.kpis[0]?.id ?? null,
      values,
    };
  });
}

const yearsAfter = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first) }, (_empty, index) => first + 1 + index);

/** A number that a source publishes as 79.0 arrives as 79, and would be judged as less exact than it is. */
const withoutZeroAtEnd = (text: string): string =>
  decimalsOf(text) > 0 ? text.replace(/0$/, '1') : text;

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/** A number computed from the text, so that each series differs and is the same at every load. */
const seedOf = (text: string): number =>
  [...text].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 997, 7);
