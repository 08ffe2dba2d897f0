import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  Action,
  CoverageMap,
  CoverageMatrix,
  Problem,
  ThinCounts,
  ThinThresholds,
} from '@samhandling/contract';
import { addDays, stockholmDate, THIN_THRESHOLDS } from '@samhandling/domain';
import type { TestClient } from '@samhandling/api/testing';
import { actionCodes, readPublic, serving } from './coverage-fixtures.ts';
import { cast, published, type TestPeople } from './initiative-fixtures.ts';
import { monthsAgo } from './made-up-initiatives.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const PATH = '/strategies/current/thin-thresholds';
const read = () => readPublic<ThinThresholds>(test, PATH);
const set = (client: TestClient, changes: object, version?: number) =>
  client.put<ThinThresholds & Problem>(
    PATH,
    { ...THIN_THRESHOLDS, ...changes },
    version === undefined ? {} : { version },
  );
const entries = async () => {
  const { rows } = await test.database.pool.query<{ from: object; to: object; at: Date }>(
    `select from_value as from, to_value as to, at from history_entry
     where event = 'thin_thresholds.changed' order by id`,
  );
  return rows;
};

describe('The thresholds of thin work', () => {
  it('are those of the product until a coordinator sets others, which is in the history', async () => {
    expect(await read()).toMatchObject({ values: THIN_THRESHOLDS, changes: [], version: 1 });
    const { status, body, headers } = await set(people.coordinator, { endsWithinMonths: 6 }, 1);
    expect([status, headers.get('etag')]).toEqual([200, '"2"']);
    expect(body).toMatchObject({
      values: { ...THIN_THRESHOLDS, endsWithinMonths: 6 },
      changes: [{ from: { endsWithinMonths: 12 }, to: { endsWithinMonths: 6 } }],
      version: 2,
      abilities: { update: true },
    });
    expect(body.changes[0]?.personName).toEqual(expect.any(String));
    const shown = await read();
    expect(shown.changes.map(({ personName }) => personName)).toEqual([null]);
    const [{ code } = { code: '' }] = (
      await readPublic<{ items: { code: string }[] }>(test, '/strategies')
    ).items;
    expect(await readPublic(test, `/strategies/${code}/thin-thresholds`)).toEqual(shown);
    expect((await test.visitor.get(`/strategies/no-such/thin-thresholds`)).status).toBe(404);
  });

  it('that are the same as before are not entered once more', async () => {
    const { values, version } = await read();
    const before = await entries();
    expect((await set(people.coordinator, values, version)).body.version).toBe(version);
    expect(await entries()).toEqual(before);
  });

  it('refuse in the order of all refusals, and what lies outside their limits', async () => {
    const malformed = { leads: 0 };
    const told = async (asked: ReturnType<typeof set>) => {
      const { status, body } = await asked;
      return `${status} ${body.code}`;
    };
    const nowhere = people.coordinator.put<Problem>('/strategies/no-such/thin-thresholds', {});
    expect(
      await Promise.all([
        told(set(people.visitor, malformed)),
        nowhere.then(({ status, body }) => `${status} ${body.code}`),
        told(set(people.councillor, malformed)),
        told(set(people.coordinator, malformed)),
        told(set(people.coordinator, {})),
        told(set(people.coordinator, {}, 99)),
      ]),
    ).toEqual([
      '401 session.required',
      '404 request.not_found',
      '403 permission.denied',
      '400 request.invalid',
      '428 version.required',
      '412 version.stale',
    ]);
    const { version } = await read();
    const { body } = await set(
      people.coordinator,
      { reachPercent: 101, silentPercent: -1 },
      version,
    );
    expect(body.errors?.map(({ field }) => field).sort()).toEqual([
      '/reachPercent',
      '/silentPercent',
    ]);
  });

  it('are set by one of ten who read the same version, where a row is there and where none is', async () => {
    await test.database.pool.query('delete from thin_thresholds');
    for (const version of [1, 2]) {
      const before = (await entries()).length;
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          set(people.coordinator, { reachPercent: 10 * version + index + 1 }, version),
        ),
      );
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses).toEqual([200, ...Array.from({ length: 9 }, () => 412)]);
      const winner = answers.find(({ status }) => status === 200)?.body;
      expect((await read()).values).toEqual(winner?.values);
      expect((await entries()).length).toBe(before + 1);
    }
  });
});

describe('Coverage', () => {
  const ends = monthsAgo(-9);
  const setAll = async (changes: object) => {
    const { status } = await set(people.coordinator, changes, (await read()).version);
    expect(status).toBe(200);
  };

  it('is judged by them: map, matrix, list, page of an action, and an earlier day', async () => {
    await published(people, { ...serving('l10'), endsOn: ends });
    await test.database.pool.query(
      `update initiative set published_at = now() - interval '3 days'`,
    );
    const yesterday = addDays(stockholmDate(new Date()), -1);
    const told = async () => {
      const [map, matrix, then, page, list] = await Promise.all([
        readPublic<CoverageMap>(test, '/coverage'),
        readPublic<CoverageMatrix>(test, '/coverage/matrix'),
        readPublic<CoverageMap>(test, `/coverage?asOf=${yesterday}`),
        readPublic<Action>(test, '/actions/l10'),
        actionCodes(test, 'thin=ends_soon'),
      ]);
      return {
        months: [map.thresholds.endsWithinMonths, then.thresholds.endsWithinMonths],
        map: map.summary.thinBy.ends_soon,
        matrix: matrix.summary.thinBy.ends_soon,
        then: then.summary.thinBy.ends_soon,
        page: page.coverage.thin.some(({ fact }) => fact === 'ends_soon'),
        list,
      };
    };
    await setAll({ endsWithinMonths: 6 });
    expect(await told()).toEqual({
      months: [6, 6],
      map: 0,
      matrix: 0,
      then: 0,
      page: false,
      list: [],
    });
    await setAll({ endsWithinMonths: 12 });
    expect(await told()).toEqual({
      months: [12, 12],
      map: 1,
      matrix: 1,
      then: 1,
      page: true,
      list: ['l10'],
    });
  });

  it('says how many would be thin with others, and saves nothing', async () => {
    const { values, version } = await read();
    const tried = (changes: object) => {
      const all = Object.entries({ ...THIN_THRESHOLDS, ...changes });
      const query = all.map(([name, value]) => `${name}=${String(value)}`).join('&');
      return readPublic<ThinCounts>(test, `/coverage/thin-counts?${query}`);
    };
    const { summary } = await readPublic<CoverageMap>(test, '/coverage');
    expect(await tried(values)).toEqual({
      actions: summary.actions,
      active: summary.ongoing,
      thin: summary.thin,
      thinBy: summary.thinBy,
    });
    expect((await tried({ endsWithinMonths: 6 })).thinBy.ends_soon).toBe(0);
    expect((await tried({ statedEffects: 2 })).thinBy.no_stated_effect).toBe(1);
    expect(await read()).toMatchObject({ values, version });
    const { status } = await test.visitor.get('/coverage/thin-counts?reachPercent=5e1');
    expect(status).toBe(400);
  });
});
