import { afterEach, describe, expect, it } from '@jest/globals';
import type { TestClient } from '@samhandling/api/testing';
import type { Desk, ImportRun, Indicator, Problem } from '@samhandling/contract';
import { startKoladaStandIn, type KoladaValue } from '@samhandling/stand-in-sources';
import { readPublic } from './coverage-fixtures.ts';
import {
  addSource,
  changesOf,
  fetchNow,
  known,
  koladaSource,
  openImports,
  seriesId,
  sourcesOf,
  storeRun,
  told,
  value,
  workOn,
  dieElsewhere,
  holdElsewhere,
  type ImportTest,
} from './import-fixtures.ts';

const PEOPLE = 'l-e1-1-invanare';
let imports: ImportTest;
afterEach(() => imports.close());

/** The county's inhabitants, fed by Kolada. */
async function openInhabitants(
  values: readonly KoladaValue[],
  options: Parameters<typeof openImports>[2] & { storesWithoutReview?: boolean } = {},
) {
  imports = await openImports(values, [], options);
  const id = await seriesId(imports, PEOPLE);
  const { storesWithoutReview = false } = options;
  return addSource(imports.people.coordinator, koladaSource(id, {}, { storesWithoutReview }));
}

const today = () => new Date().toISOString().slice(0, 10);

describe('A fetch from Kolada', () => {
  it('is shown as a difference, stored when it is accepted, and finds nothing the second time', async () => {
    const source = await openInhabitants([value(2022, 249693.0), value(2023, 249243)]);
    expect(source).toMatchObject({ isStale: true, fetchedAt: null, lastRun: null });
    const run = await fetchNow(imports);
    expect(run).toMatchObject({
      state: 'in_review',
      isScheduled: false,
      startedBy: 'Anna Exempel',
      counts: { added: 2, revised: 0, withdrawn: 0, unchanged: 0, waiting: 2, stored: 0 },
      steps: { total: 1, done: 1, failed: 0 },
    });
    expect((await changesOf(imports, run.id)).map(told)).toEqual([
      'added 2022 – → 249693',
      'added 2023 – → 249243',
    ]);
    expect(await known(imports, PEOPLE)).toEqual([]);
    const stored = await storeRun(imports, run);
    expect(stored.counts).toMatchObject({ waiting: 0, stored: 2 });
    expect(await known(imports, PEOPLE)).toEqual(['2023: 249243', '2022: 249693']);
    const indicator = await readPublic<Indicator>(imports.test, '/indicators/l-e1-1');
    expect(indicator.measures[0]?.series[0]?.observations.at(-1)).toMatchObject({
      period: '2023',
      value: '249243',
      origin: 'source',
      source: 'Kolada',
      retrievedAt: expect.any(String),
    });
    const again = await fetchNow(imports);
    expect(again).toMatchObject({ state: 'unchanged', counts: { added: 0, revised: 0 } });
    const [seen] = await sourcesOf(imports);
    expect(seen).toMatchObject({
      isStale: false,
      nextPublicationOn: '2099-02-24',
      latestPeriod: '2023',
      lastRun: { id: again.id, state: 'unchanged', changes: 0 },
    });
  });

  it('waits on the desk of those who keep the series until it is settled, and of nobody else', async () => {
    await openInhabitants([value(2022, 249693), value(2023, 249243)]);
    const run = await fetchNow(imports);
    const waiting = async (client: TestClient) => {
      const { groups } = (await client.get<Desk>('/desk')).body;
      return groups.find(({ kind }) => kind === 'import_run_to_review');
    };
    expect(await waiting(imports.people.coordinator)).toMatchObject({
      total: 1,
      items: [
        {
          since: run.fetchedAt,
          importRun: { id: run.id, fileName: null, providers: ['kolada'], waiting: 2 },
        },
      ],
    });
    expect(await waiting(imports.people.editor)).toBeUndefined();
    await storeRun(imports, run);
    expect(await waiting(imports.people.coordinator)).toBeUndefined();
  });

  it('revises what is published anew and withdraws what is taken back; nothing is overwritten', async () => {
    await openInhabitants([value(2022, 10), value(2023, 20), value(2024, null)]);
    await storeRun(imports, await fetchNow(imports));
    expect(await known(imports, PEOPLE)).toEqual(['2023: 20', '2022: 10']);
    imports.kolada.publish(
      value(2022, 11, { changedOn: today() }),
      value(2023, null, { isDeleted: true, changedOn: today() }),
      value(2024, 30, { changedOn: today() }),
    );
    const run = await fetchNow(imports);
    expect((await changesOf(imports, run.id)).map(told)).toEqual([
      'revised 2022 10 → 11',
      'withdrawn 2023 20 → missing',
      'added 2024 – → 30',
    ]);
    // Only what changed is asked for, and a day too many.
    expect(imports.kolada.requests.at(-1)).toMatch(/from_date=\d{4}-\d\d-\d\d/);
    await storeRun(imports, run);
    expect(await known(imports, PEOPLE)).toEqual([
      '2024: 30',
      '2023: missing < 20',
      '2022: 11 < 10',
    ]);
    expect((await fetchNow(imports)).state).toBe('unchanged');
  });

  it('shows a discarded difference again, and never one that somebody entered meanwhile', async () => {
    await openInhabitants([value(2023, 249020)]);
    const first = await fetchNow(imports);
    const { status, body } = await imports.people.coordinator.post<ImportRun>(
      `/import-runs/${first.id}/discarding`,
      { reason: 'Ser fel ut.' },
      { version: first.version },
    );
    expect([status, body.state, body.reason]).toEqual([200, 'discarded', 'Ser fel ut.']);
    const second = await fetchNow(imports);
    expect((await changesOf(imports, second.id)).map(told)).toEqual(['added 2023 – → 249020']);
    await imports.people.coordinator.post(`/measures/${PEOPLE}/observations`, {
      placeCode: '25',
      sex: null,
      birth: null,
      unit: 'persons',
      period: '2023',
      value: '249021',
      source: 'Regionen',
      method: 'Räknat.',
    });
    const refused = await imports.people.coordinator.post<Problem>(
      `/import-runs/${second.id}/storing`,
      undefined,
      { version: second.version },
    );
    expect([refused.status, refused.body.code]).toEqual([409, 'import_run.outdated']);
    expect(await known(imports, PEOPLE)).toEqual(['2023: 249021']);
  });

  it('is stored at once where the source says so', async () => {
    await openInhabitants([value(2023, 249020)], { storesWithoutReview: true });
    expect(await fetchNow(imports)).toMatchObject({ state: 'stored', counts: { stored: 1 } });
    expect(await known(imports, PEOPLE)).toEqual(['2023: 249020']);
  });

  it('waits where it is odd, whatever the source says', async () => {
    await openInhabitants([value(2022, 249020), value(2023, 249.02)], {
      storesWithoutReview: true,
    });
    const run = await fetchNow(imports);
    expect(run).toMatchObject({
      state: 'in_review',
      counts: { stored: 1, waiting: 1, doubtful: 1 },
    });
    const odd = (await changesOf(imports, run.id)).filter(({ doubts }) => doubts.length > 0);
    expect(odd.map(({ period, doubts }) => [period, doubts])).toEqual([
      ['2023', ['fraction_of_count', 'changed_by_factor']],
    ]);
  });

  it('stops at an address that it has seen', async () => {
    await openInhabitants([value(2022, 1)]);
    const { requests, url } = imports.kolada;
    const page = (next: string) => ({ status: 200, body: { values: [], next_url: next } });
    const [first, second] = [`${url}/data/kpi/N01951/x`, `${url}/data/kpi/N01951/y`];
    imports.kolada.trouble(null, page(first), page(second), page(first), page(first));
    expect((await fetchNow(imports)).state).toBe('unchanged');
    expect(requests.slice(2).map((address) => address.slice(-1))).toEqual(['x', 'y']);
  });

  it('goes through every page', async () => {
    const years = Array.from({ length: 7 }, (_empty, index) => 2017 + index);
    await openInhabitants(
      years.map((year) => value(year, year)),
      { pageSize: 3 },
    );
    const run = await fetchNow(imports);
    expect(run.counts.added).toBe(7);
    expect(run.stepList).toMatchObject([{ asked: 'N01951', requests: 4, values: 7, series: 1 }]);
  });

  it('waits as it is told by a 429 in the middle, and goes on', async () => {
    await openInhabitants([value(2022, 1), value(2023, 2)], { pageSize: 1 });
    imports.kolada.trouble(null, null, { status: 429, headers: { 'retry-after': '7' } });
    const run = await fetchNow(imports);
    expect([run.state, run.counts.added]).toEqual(['in_review', 2]);
    expect(imports.pauses.filter((pause) => pause >= 7000)).toHaveLength(1);
  });

  it('that is cut keeps what it has, and goes on without asking for it again', async () => {
    await openInhabitants([value(2021, 1), value(2022, 2), value(2023, 3)], { pageSize: 1 });
    const busy = { status: 429, headers: { 'retry-after': '900' } };
    imports.kolada.trouble(null, null, busy);
    const cut = await fetchNow(imports);
    expect(cut).toMatchObject({ state: 'interrupted', resumesAt: expect.any(String) });
    expect(cut.stepList).toMatchObject([
      { state: 'pending', values: 1, fault: { code: 'too_many', params: { status: 429 } } },
    ]);
    const asked = imports.kolada.requests.length;
    const { coordinator } = imports.people;
    const { body } = await coordinator.post<ImportRun>(
      `/import-runs/${cut.id}/resumption`,
      undefined,
      { version: cut.version },
    );
    expect(body.state).toBe('fetching');
    const run = await workOn(imports, cut.id);
    expect([run.state, run.counts.added, run.stepList[0]?.fault]).toEqual(['in_review', 3, null]);
    const later = imports.kolada.requests.slice(asked);
    expect(later).toHaveLength(2);
    expect(later.every((address) => /page=[23]/.test(address))).toBe(true);
  });

  it('goes on by itself when its time has come, and after a process that died', async () => {
    await openInhabitants([value(2022, 2), value(2023, 3)], { pageSize: 1 });
    imports.kolada.trouble(null, null, { status: 429, headers: { 'retry-after': '900' } });
    const cut = await fetchNow(imports);
    const { pool } = imports.test.database;
    expect((await workOn(imports, cut.id)).state).toBe('interrupted');
    await pool.query(`update job set run_at = now() where state = 'waiting'`);
    expect((await workOn(imports, cut.id)).state).toBe('in_review');
    // As a process leaves it that was killed in the middle.
    await pool.query(`delete from import_change`);
    await pool.query(`update import_step set state = 'pending'`);
    await pool.query(`update import_run set state = 'fetching'`);
    await holdElsewhere(imports, cut.id);
    const asked = imports.kolada.requests.length;
    expect((await workOn(imports, cut.id)).state).toBe('fetching');
    expect(imports.kolada.requests).toHaveLength(asked);
    await dieElsewhere(imports);
    expect(await workOn(imports, cut.id)).toMatchObject({ state: 'in_review' });
  });
});

describe('A faulty answer of Kolada', () => {
  it.each([
    ['garbage' as const, 'failed', 'unreadable'],
    [{ status: 404 }, 'failed', 'not_found'],
    [{ status: 302, headers: { location: 'http://127.0.0.1:1/' } }, 'failed', 'redirected'],
  ])('%j fails the run, and is said', async (trouble, state, code) => {
    await openInhabitants([value(2023, 20)]);
    imports.kolada.trouble(trouble);
    const run = await fetchNow(imports);
    expect([run.state, run.stepList[0]?.fault?.code]).toEqual([state, code]);
    expect(await known(imports, PEOPLE)).toEqual([]);
    // A failed run is asked again as a whole.
    await imports.people.coordinator.post(`/import-runs/${run.id}/resumption`, undefined, {
      version: run.version,
    });
    expect((await workOn(imports, run.id)).state).toBe('in_review');
  });

  it('an incomplete answer is requested again', async () => {
    await openInhabitants([value(2023, 20)]);
    imports.kolada.trouble('cut', null, 'cut', { status: 503 });
    expect(await fetchNow(imports)).toMatchObject({ state: 'in_review', counts: { added: 1 } });
  });

  it('a series in another unit is left out, and the other series are still fetched', async () => {
    imports = await openImports([value(2023, 20), value(2023, 5, { kpi: 'N45925' })]);
    const { coordinator } = imports.people;
    await addSource(coordinator, koladaSource(await seriesId(imports, PEOPLE)));
    const companies = await seriesId(imports, 'i-e1-1-nya-foretag');
    await addSource(
      coordinator,
      koladaSource(companies, { kpi: 'N45925' } as object, { unit: 'companies' }),
    );
    const run = await fetchNow(imports);
    expect(run).toMatchObject({ state: 'in_review', counts: { added: 1 } });
    expect(run.stepList[0]?.fault).toEqual({
      code: 'unit_differs',
      params: expect.objectContaining({ asked: 'N45925', fits: 'percent', unit: 'companies' }),
    });
    const stale = await sourcesOf(imports, '&isStale=true');
    expect(stale.map(({ series }) => series.measureCode)).toEqual(
      expect.arrayContaining(['i-e1-1-nya-foretag']),
    );
  });
});

describe('A host that is not on the list', () => {
  it('is never called, though the configuration names it', async () => {
    const elsewhere = await startKoladaStandIn({ kpis: [], values: [] });
    try {
      await openInhabitants([], { env: { KOLADA_URL: elsewhere.url } });
      const run = await fetchNow(imports);
      expect([run.state, run.stepList[0]?.fault?.code]).toEqual(['failed', 'host_not_allowed']);
      expect(elsewhere.requests).toEqual([]);
    } finally {
      await elsewhere.stop();
    }
  });

  it('is not followed to by the next page, though it may be called by itself', async () => {
    await openInhabitants([value(2022, 1)]);
    const body = { values: [], next_url: `${imports.scb.url}/config` };
    imports.kolada.trouble(null, { status: 200, body });
    const run = await fetchNow(imports);
    expect([run.state, run.stepList[0]?.fault?.code]).toEqual(['failed', 'host_not_allowed']);
    expect(imports.scb.requests).toEqual([]);
  });
});
