import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createPaceKeeper } from './pace.ts';
import { startScbStandIn, type ScbStandIn } from './scb.ts';

const values = (...codes: string[]) => codes.map((code) => ({ code, label: code }));

let scb: ScbStandIn;
beforeEach(async () => {
  scb = await startScbStandIn({
    maxDataCells: 4,
    tables: [
      {
        id: 'TAB1',
        label: 'Folkmängd',
        variables: [
          { code: 'Kon', label: 'kön', values: values('T', '1', '2') },
          { code: 'ContentsCode', label: 'innehåll', values: values('A'), units: { A: 'antal' } },
          { code: 'Tid', label: 'år', values: values('2023', '2024'), isTime: true },
        ],
        cells: [
          { at: { Kon: 'T', ContentsCode: 'A', Tid: '2023' }, value: 10 },
          { at: { Kon: '1', ContentsCode: 'A', Tid: '2023' }, value: 4, status: 'p' },
          { at: { Kon: 'T', ContentsCode: 'A', Tid: '2024' }, value: 11 },
        ],
      },
    ],
  });
});
afterEach(() => scb.stop());

const answerOf = async (response: Response) => ({
  status: response.status,
  body: (await response.json()) as Record<string, unknown>,
});
const get = async (path: string) => answerOf(await fetch(`${scb.url}${path}`));
const post = async (selection: object) =>
  answerOf(
    await fetch(`${scb.url}/tables/TAB1/data?outputFormat=json-stat2`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        selection: Object.entries(selection).map(([variableCode, valueCodes]) => ({
          variableCode,
          valueCodes: valueCodes as string[],
        })),
      }),
    }),
  );

describe('the stand-in for Statistics Sweden', () => {
  it('says its limits, its tables and what a table has', async () => {
    expect((await get('/config')).body).toMatchObject({
      maxDataCells: 4,
      maxCallsPerTimeWindow: 3,
      timeWindow: 1,
    });
    expect((await get('/tables?query=folk')).body).toMatchObject({ tables: [{ id: 'TAB1' }] });
    const { body } = await get('/tables/TAB1/metadata');
    expect(body).toMatchObject({
      id: ['Kon', 'ContentsCode', 'Tid'],
      size: [3, 1, 2],
      role: { time: ['Tid'] },
      dimension: { ContentsCode: { category: { unit: { A: { base: 'antal' } } } } },
    });
    expect(body).not.toHaveProperty('value');
  });

  it('gives cells row by row, with a status only where one is needed', async () => {
    const chosen = await post({ Kon: ['1', 'T'], ContentsCode: ['A'], Tid: ['2023', '2024'] });
    expect(chosen.body).toMatchObject({ value: [10, 11, 4, null], status: { 2: 'p', 3: '..' } });
    const total = await post({ Kon: ['T'], ContentsCode: ['A'], Tid: ['top(1)'] });
    expect(total.body).toMatchObject({ value: [11] });
    expect(total.body).not.toHaveProperty('status');
    const queried =
      '/tables/TAB1/data?valueCodes[Kon]=T&valueCodes[ContentsCode]=A&valueCodes[Tid]=*';
    expect((await get(queried)).body).toMatchObject({ value: [10, 11] });
  });

  it('refuses what does not exist and what is too much, with a problem', async () => {
    const problem = (status: number) => ({ status, body: { status, title: expect.any(String) } });
    expect(await get('/tables/TAB2/metadata')).toMatchObject(problem(404));
    expect(await post({ Kon: ['3'], ContentsCode: ['A'], Tid: ['*'] })).toMatchObject(problem(400));
    expect(await post({ Kon: ['T'], ContentsCode: ['A'] })).toMatchObject(problem(400));
    expect(await post({ Kon: ['*'], ContentsCode: ['A'], Tid: ['*'] })).toMatchObject(problem(403));
    expect(scb.cellCounts).toEqual([]);
  });
});

describe('the pace', () => {
  it('is so many requests in so much time', () => {
    let time = 0;
    const isInPace = createPaceKeeper(2, 1000, () => time);
    const ask = (at: number) => {
      time = at;
      return isInPace();
    };
    expect([ask(0), ask(10), ask(20), ask(999), ask(1000), ask(1001), ask(1010)]).toEqual([
      true,
      true,
      false,
      false,
      true,
      false,
      true,
    ]);
  });
});
