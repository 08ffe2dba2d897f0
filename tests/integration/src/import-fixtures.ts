import { expect } from '@jest/globals';
import type {
  ImportChange,
  ImportChangePage,
  ImportRun,
  ImportStoringBody,
  NewSeriesSourceBody,
  ObservationPage,
  SeriesPage,
  SeriesRow,
  SeriesSource,
  SeriesSourcePage,
  SourceMapping,
} from '@samhandling/contract';
import { SourceClock, type TestClient } from '@samhandling/api/testing';
import {
  startKoladaStandIn,
  startScbStandIn,
  type KoladaStandIn,
  type KoladaValue,
  type ScbStandIn,
  type ScbTable,
} from '@samhandling/stand-in-sources';
import { cast, type TestPeople } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

export type ImportTest = Readonly<{
  test: PlatformTest;
  people: TestPeople;
  kolada: KoladaStandIn;
  scb: ScbStandIn;
  /** Pauses that were asked for, in milliseconds; none is waited for. */
  pauses: number[];
  close(): Promise<void>;
}>;

export const KPIS = [
  { id: 'N01951', title: 'Invånare totalt, antal', publicationDate: '2099-02-24' },
  { id: 'N01003', title: 'Nystartade företag, antal' },
  { id: 'N45925', title: 'Elproduktion av förnybara energikällor, andel (%)' },
  { id: 'N07702', title: 'Utsläpp till luft av växthusgaser totalt, ton CO2-ekv' },
  { id: 'N15428', title: 'Elever i åk 9 som är behöriga, hemkommun, andel (%)' },
];

export const value = (
  period: number,
  amount: number | null,
  changes: Partial<KoladaValue> = {},
): KoladaValue => ({
  kpi: 'N01951',
  municipality: '0025',
  gender: 'T',
  changedOn: '2026-01-15',
  period,
  value: amount,
  ...changes,
});

/** The application with both providers beside it, and with time that nobody waits for. */
export async function openImports(
  values: readonly KoladaValue[],
  tables: readonly ScbTable[] = [],
  options: { pageSize?: number; maxDataCells?: number; env?: Record<string, string> } = {},
): Promise<ImportTest> {
  const kolada = await startKoladaStandIn({ kpis: KPIS, values, pageSize: options.pageSize });
  const scb = await startScbStandIn({ tables, maxDataCells: options.maxDataCells });
  const hosts = [kolada, scb].map(({ url }) => new URL(url).host);
  const test = await openTestApp({
    KOLADA_URL: kolada.url,
    SCB_URL: scb.url,
    SOURCE_HOSTS: hosts.join(','),
    ...options.env,
  });
  const pauses = hurry(test);
  return {
    test,
    kolada,
    scb,
    pauses,
    people: await cast(test),
    async close() {
      await test.close();
      await Promise.all([kolada.stop(), scb.stop()]);
    },
  };
}

/** Lets no pause be waited for, and tells which there would have been. */
export function hurry({ app }: Pick<PlatformTest, 'app'>): number[] {
  const pauses: number[] = [];
  const clock = app.get(SourceClock);
  clock.sleep = async (milliseconds) => {
    pauses.push(milliseconds);
  };
  return pauses;
}

export async function seriesId(
  { test }: Pick<ImportTest, 'test'>,
  measure: string,
  placeCode = '25',
): Promise<string> {
  const path = `/series?measure=${measure}&placeCode=${placeCode}`;
  const { items } = (await test.visitor.get<SeriesPage>(path)).body;
  const found = items.find(({ sex, birth }) => sex === null && birth === null);
  if (!found) throw new Error(`No series of ${measure} for ${placeCode}.`);
  return found.id;
}

export async function addSeries(
  { people }: Pick<ImportTest, 'people'>,
  measure: string,
  body: object,
): Promise<SeriesRow> {
  const answer = await people.coordinator.post<SeriesRow>(`/measures/${measure}/series`, {
    sex: null,
    birth: null,
    ...body,
  });
  expect([measure, answer.status]).toEqual([measure, 201]);
  return answer.body;
}

export const koladaSource = (
  id: string,
  mapping: Partial<SourceMapping> = {},
  changes: Partial<NewSeriesSourceBody> = {},
): NewSeriesSourceBody => ({
  seriesId: id,
  mapping: {
    provider: 'kolada',
    kpi: 'N01951',
    municipality: '0025',
    gender: 'T',
    periodForm: 'year',
    ...mapping,
  } as SourceMapping,
  unit: 'persons',
  interval: 'never',
  storesWithoutReview: false,
  nextPublicationOn: null,
  credit: 'Kolada',
  ...changes,
});

export async function addSource(
  client: TestClient,
  body: NewSeriesSourceBody,
): Promise<SeriesSource> {
  const answer = await client.post<SeriesSource>('/series-sources', body);
  expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
  return answer.body;
}

/** Starts a run and waits until it is as far as it gets. */
export async function fetchNow(
  imports: Pick<ImportTest, 'test' | 'people'>,
  sourceIds: string[] = [],
): Promise<ImportRun> {
  const { coordinator } = imports.people;
  const started = await coordinator.post<ImportRun>('/import-runs', { sourceIds });
  expect([started.status, started.body.state]).toEqual([201, 'fetching']);
  return workOn(imports, started.body.id);
}

export async function workOn(
  { test, people }: Pick<ImportTest, 'test' | 'people'>,
  id: string,
): Promise<ImportRun> {
  await test.drainJobs();
  return (await people.coordinator.get<ImportRun>(`/import-runs/${id}`)).body;
}

/** As if another process was at work on the run. */
export async function holdElsewhere(
  { test }: Pick<ImportTest, 'test'>,
  runId: string,
): Promise<void> {
  await test.database.pool.query(
    `insert into job (name, lane, payload, key, key_reach, state, attempt, tries, run_at, created_at,
      lease_until)
    values ('import_run.fetch', 'import', jsonb_build_object('runId', $1::text), $1, 'open', 'running',
      1, 1, now(), now(), now() + interval '1 minute')`,
    [runId],
  );
}

/** As if the other process had died, and so long ago that nobody counts on it. */
export async function dieElsewhere({ test }: Pick<ImportTest, 'test'>): Promise<void> {
  await test.database.pool.query(
    `update job set lease_until = now() - interval '1 second' where state = 'running'`,
  );
}

export async function storeRun(
  { people }: Pick<ImportTest, 'people'>,
  { id, version }: ImportRun,
  // Most values of the specs are shorter than what they would be in the county.
  body: Partial<ImportStoringBody> = { reason: 'Prov.' },
): Promise<ImportRun> {
  const answer = await people.coordinator.post<ImportRun>(`/import-runs/${id}/storing`, body, {
    version,
  });
  expect([answer.status, answer.body.state]).toEqual([200, 'stored']);
  return answer.body;
}

export async function changesOf(
  { people }: Pick<ImportTest, 'people'>,
  id: string,
): Promise<ImportChange[]> {
  const path = `/import-runs/${id}/changes?limit=100`;
  return (await people.coordinator.get<ImportChangePage>(path)).body.items;
}

/** `added 2024 – → 3`, in the order of the list. */
export const told = ({ kind, period, before, after }: ImportChange): string =>
  `${kind} ${period} ${before ? (before.value ?? 'missing') : '–'} → ${after.value ?? 'missing'}`;

/** Every revision that came from a source, by period: `2024: 3 < 2`, the latest first. */
export async function known(
  { test }: Pick<ImportTest, 'test'>,
  measure: string,
  placeCode = '25',
): Promise<string[]> {
  const path = `/measures/${measure}/observations?placeCode=${placeCode}&sex=all&birth=all&limit=100`;
  const { items } = (await test.visitor.get<ObservationPage>(path)).body;
  const periods = new Map<string, string[]>();
  for (const { period, value: amount, origin } of items) {
    if (origin === 'strategy') continue;
    periods.set(period, [...(periods.get(period) ?? []), amount ?? 'missing']);
  }
  return [...periods].map(([period, amounts]) => `${period}: ${amounts.join(' < ')}`);
}

export async function sourcesOf(
  { people }: Pick<ImportTest, 'people'>,
  query = '',
): Promise<SeriesSource[]> {
  const path = `/series-sources?limit=100${query}`;
  return (await people.coordinator.get<SeriesSourcePage>(path)).body.items;
}
