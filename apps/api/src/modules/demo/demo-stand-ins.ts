import {
  startKoladaStandIn,
  startScbStandIn,
  type KoladaValue,
  type ScbTable,
} from '@samhandling/stand-in-sources';
import type { DemoCalendar } from './demo.calendar.ts';
import { DEMO_FEEDS, EXAMPLE_NOTES, EXAMPLE_TABLE, genderOf, koladaPlaceOf } from './demo-feeds.ts';
import type { ExampleSeries } from './demo-series.ts';

/** So many dwellings more than first published. */
const RECOUNTED = 12;

export type DemoStandIns = Readonly<{
  koladaUrl: string;
  scbUrl: string;
  stop(): Promise<void>;
}>;

/** Servers in this process that answer as the providers do, with what the demo makes up. */
export async function startDemoStandIns(
  series: readonly ExampleSeries[],
  calendar: DemoCalendar,
): Promise<DemoStandIns> {
  const kolada = await startKoladaStandIn({
    kpis: DEMO_FEEDS.flatMap(({ kpis }) =>
      kpis.map(({ id, title }) => ({ id, title, publicationDate: calendar.date(-3) })),
    ),
    values: series.flatMap((each) => koladaValuesOf(each, calendar)),
    keepsPace: true,
  });
  const scb = await startScbStandIn({ tables: [dwellingsOf(series)], keepsPace: true });
  return {
    koladaUrl: kolada.url,
    scbUrl: scb.url,
    stop: async () => {
      await Promise.all([kolada.stop(), scb.stop()]);
    },
  };
}

function koladaValuesOf(
  { kpi, placeCode, sex, values }: ExampleSeries,
  calendar: DemoCalendar,
): KoladaValue[] {
  if (kpi === null) return [];
  return values.flatMap(({ year, versions }) => {
    const last = versions.at(-1);
    if (!last) return [];
    return [
      {
        kpi,
        municipality: koladaPlaceOf(placeCode),
        gender: genderOf(sex),
        period: year,
        value: last.value === null ? null : Number(last.value),
        isDeleted: last.value === null,
        status: EXAMPLE_NOTES.kolada,
        changedOn: calendar.date(last.monthsAgo),
      },
    ];
  });
}

/** New dwellings a year, as the agency has them in a table. */
function dwellingsOf(series: readonly ExampleSeries[]): ScbTable {
  const found = series.find(({ feed }) => feed.provider === 'scb');
  const values = found?.values ?? [];
  const variable = (code: string, label: string, ...codes: string[]) => ({
    code,
    label,
    values: codes.map((each) => ({ code: each, label: each })),
  });
  return {
    id: EXAMPLE_TABLE,
    label: 'Färdigställda bostäder efter region, tabellinnehåll och år (exempeldata)',
    variables: [
      variable('Region', 'region', found?.placeCode ?? '25'),
      {
        ...variable('ContentsCode', 'tabellinnehåll', 'EXEMPEL1'),
        units: { EXEMPEL1: 'antal' },
      },
      { ...variable('Tid', 'år', ...values.map(({ period }) => period)), isTime: true },
    ],
    // What a fetch finds: the latest year was counted anew.
    cells: values.map(({ period, versions }, index) => ({
      at: { Region: found?.placeCode ?? '25', ContentsCode: 'EXEMPEL1', Tid: period },
      value: Number(versions.at(-1)?.value) + (index === values.length - 1 ? RECOUNTED : 0),
    })),
  };
}
