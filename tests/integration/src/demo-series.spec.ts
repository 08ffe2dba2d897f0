import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  DemoAccount,
  ImportRun,
  ImportRunPage,
  Indicator,
  ObservationPage,
} from '@samhandling/contract';
import { type TestClient } from '@samhandling/api/testing';
import { readPublic } from './coverage-fixtures.ts';
import { changesOf, hurry, sourcesOf } from './import-fixtures.ts';
import type { TestPeople } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp({ DEMO: 'true' });
  const { body } = await test.visitor.get<{ items: DemoAccount[] }>('/demo-accounts');
  const account = body.items.find(({ role }) => role === 'coordinator');
  if (!account) throw new Error('The demo has no coordinator.');
  const coordinator: TestClient = await test.as(account);
  people = { coordinator } as TestPeople;
  hurry(test);
});
afterAll(() => test.close());

const runs = async () => (await people.coordinator.get<ImportRunPage>('/import-runs')).body.items;

describe('The demo', () => {
  it('has series with several years, none of which can be taken for real', async () => {
    const fed = ['l-e1-1', 'l-e2-1', 'l-e3-4', 'l-e4-1', 'k-e1-1', 'k-e1-2', 'k-e1-3', 'i-e1-1'];
    for (const code of [...fed, 't-e1-1', 'l-e5-1', 'i-e2-1']) {
      const { measures, recordedOn } = await readPublic<Indicator>(test, `/indicators/${code}`);
      const published = measures.flatMap(({ series }) =>
        series.flatMap(({ observations }) => observations.filter(({ isBaseline }) => !isBaseline)),
      );
      expect([code, published.length > 3, recordedOn.length > 0]).toEqual([code, true, true]);
      for (const { note, source } of published) {
        expect([code, source]).toEqual([code, expect.stringMatching(/exempeldata/i)]);
        // Statistics Sweden says nothing beside a value that it has.
        const isOfStatisticsSweden = source.startsWith('SCB');
        expect([code, source, note]).toEqual([
          code,
          source,
          isOfStatisticsSweden ? null : expect.stringContaining('Exempeldata'),
        ]);
      }
    }
  });

  it('shows another curve as it was known a year ago, and a break', async () => {
    const { measures, recordedOn } = await readPublic<Indicator>(test, '/indicators/k-e1-1');
    expect(measures[0]?.breaks.map(({ period }) => period)).toEqual(['2022']);
    expect(recordedOn).toHaveLength(2);
    const then = await readPublic<Indicator>(test, `/indicators/k-e1-1?knownOn=${recordedOn[1]}`);
    const curve = ({ measures: [measure] }: Indicator) =>
      measure?.series[0]?.observations.map(({ period, value }) => `${period}: ${value}`);
    expect(curve(then)).not.toEqual(curve({ measures } as Indicator));
    const { body } = await test.visitor.get<ObservationPage>(
      '/measures/k-e1-1-sysselsatta/observations?placeCode=25&sex=all&birth=all&limit=100',
    );
    expect(body.items.some(({ revision, isLatest }) => revision === 1 && !isLatest)).toBe(true);
  });

  it('has a run that waits, and storing it leaves nothing to fetch', async () => {
    const [waiting, ...stored] = await runs();
    if (!waiting) throw new Error('No run.');
    expect(stored.map(({ state }) => state)).toEqual(['stored', 'stored']);
    expect(waiting).toMatchObject({
      state: 'in_review',
      counts: { added: 14, revised: 2, withdrawn: 1, waiting: 17 },
    });
    expect((await changesOf({ people }, waiting.id)).map(({ kind }) => kind)).toContain(
      'withdrawn',
    );
    const { status } = await people.coordinator.post(
      `/import-runs/${waiting.id}/storing`,
      undefined,
      { version: waiting.version },
    );
    expect(status).toBe(200);
    const stale = (await sourcesOf({ people }, '&isStale=true')).map(({ mapping }) => mapping);
    expect(stale).toMatchObject([{ provider: 'scb' }]);
    const { body: started } = await people.coordinator.post<ImportRun>('/import-runs', {
      sourceIds: [],
    });
    await test.drainJobs();
    const { body: run } = await people.coordinator.get<ImportRun>(`/import-runs/${started.id}`);
    expect(run.stepList.map(({ fault, state }) => [fault, state])).toEqual(
      run.stepList.map(() => [null, 'done']),
    );
    // The agency has counted the latest year anew; all else is as it was told.
    const changes = await changesOf({ people }, run.id);
    expect(changes.map(({ kind, series }) => [kind, series.measureCode])).toEqual([
      ['revised', 'l-e2-1-bostader'],
    ]);
  });
});
