import { describe, expect, it } from '@jest/globals';
import { ScbClient } from './scb-client.ts';
import type { Progress, SourceToFetch } from './source-client.ts';
import type { SourceHttp } from './source-http.ts';
import type { SourceSites } from './source-sites.ts';

const contents = {
  category: {
    index: { A: '0', B: '1' },
    label: { A: 'Folkmängd', B: 'Folkökning' },
    unit: { A: { base: 'antal' }, B: { base: 'antal' } },
  },
  extension: { elimination: false },
};
const region = { category: { index: { '25': '0' } } };
const sex = { category: { index: { '1': '0', '2': '1' } }, extension: { elimination: true } };
const dataset = (dimension: Record<string, { category: { index: object } }>, value: unknown[]) => ({
  id: Object.keys(dimension),
  size: Object.values(dimension).map(({ category }) => String(Object.keys(category.index).length)),
  dimension,
  value,
});

const source = (id: string): SourceToFetch => ({
  id,
  seriesId: id,
  mapping: {
    provider: 'scb',
    table: 'TAB1',
    timeVariable: 'Tid',
    selection: [
      { variableCode: 'Region', valueCode: '25' },
      { variableCode: 'ContentsCode', valueCode: id },
    ],
  },
  unit: 'persons',
  credit: 'SCB',
  somePeriod: null,
  changesSince: null,
});

/** What the client makes of a table with these periods, and of the cells that it is given for them. */
async function fetched(periods: string[], value: unknown[], sources = [source('A'), source('B')]) {
  const time = {
    category: { index: Object.fromEntries(periods.map((one, at) => [one, String(at)])) },
  };
  const asked: unknown[] = [];
  const answers = [
    { maxDataCells: '150000', maxCallsPerTimeWindow: '3', timeWindow: '1' },
    dataset({ Region: region, Kon: sex, ContentsCode: contents, Tid: time }, []),
    // What was left out of the question is no dimension of the answer.
    dataset({ Region: region, ContentsCode: contents, Tid: time }, value),
  ];
  const http = {
    ask: (_provider: string, request: { body?: unknown }) => {
      asked.push(request.body);
      return Promise.resolve(answers.shift());
    },
  } as unknown as SourceHttp;
  const sites = { base: () => new URL('https://scb.example/') } as unknown as SourceSites;
  const client = new ScbClient(http, sites);
  const [planned] = client.plan(sources);
  if (!planned) throw new Error('Nothing is planned.');
  const { signal } = new AbortController();
  const first = await client.advance({ request: planned.request, cursor: null, sources }, signal);
  const second: Progress | null =
    first.cursor === null
      ? null
      : await client.advance({ request: first.request, cursor: first.cursor, sources }, signal);
  return { first, second, asked };
}

describe('a table of Statistics Sweden', () => {
  it('is asked without a variable that can be left out', async () => {
    const { first, second, asked } = await fetched(['2023', '2024'], ['1', '2', '3', '4']);
    expect(first.problems).toEqual([]);
    expect(asked.at(-1)).toEqual({
      selection: [
        { variableCode: 'Region', valueCodes: ['25'] },
        { variableCode: 'ContentsCode', valueCodes: ['A', 'B'] },
        { variableCode: 'Tid', valueCodes: ['2023', '2024'] },
      ],
    });
    expect(second?.values.map(({ seriesId, period, value }) => [seriesId, period, value])).toEqual([
      ['A', '2023', '1'],
      ['A', '2024', '2'],
      ['B', '2023', '3'],
      ['B', '2024', '4'],
    ]);
  });

  it('is read with exponents, and with several years together', async () => {
    const { second } = await fetched(['2014-2018', '2019-2023'], ['4.81E+01', '5E1', '1', '2']);
    expect(second?.values.slice(0, 2).map(({ period, value }) => [period, value])).toEqual([
      ['2014-2018', '48.1'],
      ['2019-2023', '50'],
    ]);
  });

  it('loses no series where a figure of another cannot be read', async () => {
    const { second } = await fetched(['2023', '2024'], ['1', 'tolv', '3', '4']);
    expect(second?.values.map(({ seriesId }) => seriesId)).toEqual(['B', 'B']);
    expect(second?.problems).toEqual([
      { sourceId: 'A', code: 'unreadable', params: { value: 'tolv' } },
    ]);
  });
});
