import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CoverageMap, CoverageMatrix } from '@samhandling/contract';
import { addMonths, MATRIX_COLUMNS, stockholmDate } from '@samhandling/domain';
import { readPublic, rowOf, serving } from './coverage-fixtures.ts';
import { cast, published, type TestPeople } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';
import { atTime } from './told-time.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp({ DEMO: 'true' });
  people = await cast(test);
});
afterAll(() => test.close());

const today = stockholmDate(new Date());
const monthsAgo = (months: number) => addMonths(today, -months);
const noonOf = (day: string) => `${day}T12:00:00Z`;
const dayBefore = (day: string) =>
  new Date(Date.parse(noonOf(day)) - 86_400_000).toISOString().slice(0, 10);

const matrixOn = (columns: string, day?: string) =>
  readPublic<CoverageMatrix>(
    test,
    `/coverage/matrix?columns=${columns}&area=transporter${day ? `&asOf=${day}` : ''}`,
  );

/** An action of the transport area that nobody had, and nobody did anything for, on any of the days. */
async function freeOn(days: readonly string[]): Promise<string> {
  const maps = await Promise.all(
    days.map((day) => readPublic<CoverageMap>(test, `/coverage?asOf=${day}`)),
  );
  const [first = new Set<string>(), ...others] = maps.map(
    ({ areas }) =>
      new Set(
        areas
          .filter(({ code }) => code === 'transporter')
          .flatMap(({ sections }) => sections.flatMap(({ actions }) => actions))
          .filter(({ ownership, activity }) => ownership === 'none' && activity === 'none')
          .map(({ code }) => code),
      ),
  );
  const [code] = [...first].filter((one) => others.every((other) => other.has(one)));
  if (code === undefined) throw new Error('Every action had something on one of the days.');
  return code;
}

/** Moves days into the past: what happened then is done today, through the product. */
const backdate = async (statement: string, ...values: unknown[]) => {
  const { rowCount } = await test.database.pool.query(statement, values);
  expect([statement, rowCount]).toEqual([statement, 1]);
};

describe('The matrix of an earlier day', () => {
  it('has in its cells, areas and all what was published that day', async () => {
    const days = [dayBefore(monthsAgo(9)), dayBefore(monthsAgo(3)), today];
    const code = await freeOn(days);
    const columnsOn = async (day: string) => {
      const [status, place, type] = await Promise.all([
        matrixOn('workStatus', day),
        matrixOn('municipality', day),
        matrixOn('actorType', day),
      ]);
      const row = rowOf(status, code);
      const sum = (counts: Record<string, number> = {}) =>
        Object.values(counts).reduce((all, one) => all + one, 0);
      return {
        asOf: status.asOf,
        state: `${row?.tile.ownership} ${row?.tile.activity}`,
        cells: row?.cells,
        total: row?.total,
        places: rowOf(place, code)?.cells,
        kinds: sum(rowOf(type, code)?.cells),
        inArea: status.areas[0]?.totals['paused'] ?? 0,
        inAll: status.totals['paused'] ?? 0,
      };
    };
    const before = await Promise.all(days.map(columnsOn));
    const { id } = await published(people, {
      ...serving(code),
      municipalityCodes: ['2521'],
      workStatus: 'paused',
    });
    await backdate(
      `update initiative set published_at = $2 where id = $1`,
      id,
      noonOf(monthsAgo(9)),
    );
    await atTime(
      test,
      noonOf(monthsAgo(3)),
      `insert into history_entry (subject_type, subject_id, event, from_value)
       values ('initiative', $1, 'initiative.changed', '{"workStatus":"ongoing"}')`,
      [id],
    );
    const nothing = { cells: {}, total: 0, places: {}, kinds: 0, rise: [0, 0] };
    const active = { total: 1, places: { '2521': 1 }, kinds: 1 };
    // What is paused is on site nowhere, and counts by work status only.
    const paused = { total: 1, places: {}, kinds: 0 };
    const after = await Promise.all(days.map(columnsOn));
    expect(
      after.map(({ inArea, inAll, ...told }, at) => ({
        ...told,
        rise: [inArea - (before[at]?.inArea ?? 0), inAll - (before[at]?.inAll ?? 0)],
      })),
    ).toEqual([
      { asOf: days[0], state: 'none none', ...nothing },
      { asOf: days[1], state: 'none ongoing', ...active, cells: { ongoing: 1 }, rise: [0, 0] },
      { asOf: days[2], state: 'none stalled', ...paused, cells: { paused: 1 }, rise: [1, 1] },
    ]);
  });

  it('is that of now where the day is today, for every column', async () => {
    for (const columns of MATRIX_COLUMNS) {
      expect(await matrixOn(columns, today)).toEqual(await matrixOn(columns));
    }
  });
});
