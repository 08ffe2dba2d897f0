import { afterEach, describe, expect, it } from '@jest/globals';
import { createTestApp, SourceClock } from '@samhandling/api/testing';
import type { KoladaValue } from '@samhandling/stand-in-sources';
import {
  addSource,
  changesOf,
  fetchNow,
  hurry,
  known,
  koladaSource,
  openImports,
  seriesId,
  sourcesOf,
  storeRun,
  told,
  value,
  workOn,
  holdElsewhere,
  type ImportTest,
} from './import-fixtures.ts';

const PEOPLE = 'l-e1-1-invanare';
let imports: ImportTest;
afterEach(() => imports.close());

async function openInhabitants(values: readonly KoladaValue[]) {
  imports = await openImports(values);
  const id = await seriesId(imports, PEOPLE);
  return addSource(imports.people.coordinator, koladaSource(id));
}

describe('Two processes', () => {
  it('do not ask at the same time', async () => {
    await openInhabitants([value(2023, 20), value(2023, 7, { kpi: 'N01003' })]);
    const { pool } = imports.test.database;
    const companies = await addSource(
      imports.people.coordinator,
      koladaSource(await seriesId(imports, 'i-e1-1-nya-foretag'), { kpi: 'N01003' } as object, {
        unit: 'companies',
      }),
    );
    const inhabitants = (await sourcesOf(imports)).find(({ id }) => id !== companies.id);
    const other = await fetchNow(imports, [String(inhabitants?.id)]);
    // As if another process was at work on it.
    await pool.query(`update import_run set state = 'fetching'`);
    await holdElsewhere(imports, other.id);
    const asked = imports.kolada.requests.length;
    const waiting = await fetchNow(imports, [companies.id]);
    expect([waiting.state, imports.kolada.requests.length]).toEqual(['fetching', asked]);
    await pool.query(`delete from job where state = 'running'`);
    expect((await workOn(imports, waiting.id)).state).toBe('in_review');
  });

  it('do not both save an answer: the process that was taken for dead saves nothing', async () => {
    await openInhabitants([value(2023, 20)]);
    const { pool } = imports.test.database;
    imports.test.app.get(SourceClock).sleep = async () => {
      await pool.query(`update job set attempt = attempt + 1 where state = 'running'`);
    };
    imports.kolada.trouble(null, { status: 503 });
    const run = await fetchNow(imports);
    expect(run.stepList).toMatchObject([{ state: 'pending', values: 0, requests: 1 }]);
    expect(run.state).toBe('fetching');
    const { rows } = await pool.query('select state, attempt from job where key = $1', [run.id]);
    expect(rows).toEqual([{ state: 'running', attempt: 2 }]);
  });
});

describe('A schedule', () => {
  it('is kept once, by whichever of two processes is first', async () => {
    const source = await openInhabitants([value(2023, 249020)]);
    const { test, people } = imports;
    const { id: _id, series, ...rest } = source;
    const { mapping, unit, credit, nextPublicationOn } = rest;
    const { status } = await people.coordinator.put(
      `/series-sources/${source.id}`,
      {
        mapping,
        unit,
        credit,
        nextPublicationOn,
        interval: 'daily',
        storesWithoutReview: true,
      },
      { version: source.version },
    );
    expect([status, series.placeName]).toEqual([200, 'Norrbotten']);
    const second = await createTestApp(test.config.databaseUrl, {
      isMigrated: true,
      env: {
        KOLADA_URL: imports.kolada.url,
        SCB_URL: imports.scb.url,
        SOURCE_HOSTS: test.config.sourceHosts.join(','),
      },
    });
    hurry(second);
    try {
      const twice = [test, second].flatMap((each) => [each, each]);
      await Promise.all(twice.map((each) => each.runScheduled('import_run.start_due')));
      await Promise.all(twice.map((each) => each.drainJobs()));
      const { rows } = await test.database.pool.query(`select state, started_by from import_run`);
      expect(rows).toEqual([{ state: 'stored', started_by: null }]);
      expect(await known(imports, PEOPLE)).toEqual(['2023: 249020']);
      expect(imports.kolada.requests.filter((address) => address.includes('/data/'))).toHaveLength(
        1,
      );
    } finally {
      await second.close();
    }
  });

  it('begins nothing while a run of the source waits for review', async () => {
    const source = await openInhabitants([value(2023, 20)]);
    const { pool } = imports.test.database;
    await fetchNow(imports);
    await pool.query(
      `update series_source set interval = 'daily',
      fetched_at = now() - interval '3 days' where id = $1`,
      [source.id],
    );
    await pool.query(`update import_run set started_at = now() - interval '3 days'`);
    const count = async () =>
      (await pool.query(`select count(*)::int as count from import_run`)).rows[0]?.count;
    await imports.test.runScheduled('import_run.start_due');
    expect(await count()).toBe(1);
    await pool.query(`update import_run set state = 'discarded'`);
    await imports.test.runScheduled('import_run.start_due');
    expect(await count()).toBe(2);
    // Once a day, however it went.
    await pool.query(`update import_run set state = 'failed'`);
    await pool.query(`update series_source set fetched_at = now() - interval '3 days'`);
    await imports.test.runScheduled('import_run.start_due');
    expect(await count()).toBe(2);
  });
});

describe('What a run brought', () => {
  it('is deleted long after the run when nothing differed; differences are kept', async () => {
    await openInhabitants([value(2022, 10), value(2023, 20)]);
    const { pool } = imports.test.database;
    const first = await storeRun(imports, await fetchNow(imports));
    imports.kolada.publish(value(2022, 11, { changedOn: '2099-01-01' }));
    await pool.query(`update series_source set changes_since = null`);
    const second = await fetchNow(imports);
    await storeRun(imports, second);
    const tidy = async () => {
      await imports.test.runScheduled('housekeeping');
      const { rows } = await pool.query<{ run: string; period: string }>(
        `select run_id as run, period from import_value order by run_id = $1, period`,
        [second.id],
      );
      return rows.map(({ run, period }) => [run, period]);
    };
    const all = [first.id, second.id].flatMap((run) => [
      [run, '2022'],
      [run, '2023'],
    ]);
    expect(await tidy()).toEqual(all);
    await pool.query(`update import_run set settled_at = now() - interval '31 days'`);
    expect(await tidy()).toEqual(all.slice(0, 3));
    expect((await changesOf(imports, first.id)).map(told)).toHaveLength(2);
  });
});
