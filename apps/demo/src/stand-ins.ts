import {
  startKoladaStandIn,
  startScbStandIn,
  type KoladaValue,
  type ScbTable,
} from '@samhandling/stand-in-sources';
import type { DemoCalendar } from './demo-calendar.ts';
import { DEMO_FEEDS, EXAMPLE_NOTES, EXAMPLE_TABLE, genderOf, koladaPlaceOf } from './demo-feeds.ts';
import type { ExampleSeries, ExampleValue, ExampleVersion } from './demo-series.ts';

/** How many more dwellings the revised figure has. */
const RECOUNTED = 12;

export type StandIns = Readonly<{
  koladaUrl: string;
  scbUrl: string;
  stop(): Promise<void>;
}>;

/**
 * Servers in this process that answer as the providers do, with what the demo makes up.
 * @param then as it was so many months ago; without it as it is once the demo is loaded
 */
export async function startStandIns(
  series: readonly ExampleSeries[],
  calendar: DemoCalendar,
  then?: { monthsAgo: number },
): Promise<StandIns> {
  const keepsPace = then === undefined;
  const kolada = await startKoladaStandIn({
    kpis: DEMO_FEEDS.flatMap(({ kpis }) =>
      kpis.map(({ id, title }) => ({ id, title, publicationDate: calendar.date(-3) })),
    ),
    values: series.flatMap((each) => koladaValuesOf(each, calendar, then)),
    keepsPace,
  });
  const scb = await startScbStandIn({ tables: [dwellingsOf(series, then)], keepsPace });
  return {
    koladaUrl: kolada.url,
    scbUrl: scb.url,
    stop: async () => {
      await Promise.all([kolada.stop(), scb.stop()]);
    },
  };
}

/** What was published of the value by then. */
const versionOf = (
  { versions }: ExampleValue,
  then: { monthsAgo: number } | undefined,
): ExampleVersion | undefined =>
  versions.findLast(({ monthsAgo }) => monthsAgo >= (then?.monthsAgo ?? 0));

function koladaValuesOf(
  { kpi, placeCode, sex, values }: ExampleSeries,
  calendar: DemoCalendar,
  then: { monthsAgo: number } | undefined,
): KoladaValue[] {
  if (kpi === null) return [];
  return values.flatMap((each) => {
    const last = versionOf(each, then);
    if (!last) return [];
    return [
      {
        kpi,
        municipality: koladaPlaceOf(placeCode),
        gender: genderOf(sex),
        period: each.year,
        value: last.value === null ? null : Number(last.value),
        isDeleted: last.value === null,
        status: EXAMPLE_NOTES.kolada,
        changedOn: calendar.date(last.monthsAgo),
      },
    ];
  });
}

/** New dwellings a year, as the agency has them in a table. */
function dwellingsOf(
  series: readonly ExampleSeries[],
  then: { monthsAgo: number } | undefined,
): ScbTable {
  const found = series.find(({ feed }) => feed.provider === 'scb');
  const region = found?.placeCode ?? '25';
  const values = (found?.values ?? []).flatMap((each) => {
    const version = versionOf(each, then);
    return version ? [{ period: each.period, value: version.value }] : [];
  });
  const variable = (code: string, label: string, ...codes: string[]) => ({
    code,
    label,
    values: codes.map((each) => ({ code: each, label: each })),
  });
  return {
    id: EXAMPLE_TABLE,
    label: 'Färdigställda bostäder efter region, tabellinnehåll och år (exempeldata)',
    variables: [
      variable('Region', 'region', region),
      {
        ...variable('ContentsCode', 'tabellinnehåll', 'EXEMPEL1'),
        units: { EXEMPEL1: 'antal' },
      },
      { ...variable('Tid', 'år', ...values.map(({ period }) => period)), isTime: true },
    ],
    // What a fetch finds once the demo is loaded: the latest year was counted anew.
    cells: values.map(({ period, value }, index) => ({
      at: { Region: region, ContentsCode: 'EXEMPEL1', Tid: period },
      value: Number(value) + (!then && index === values.length - 1 ? RECOUNTED : 0),
    })),
  };
}
