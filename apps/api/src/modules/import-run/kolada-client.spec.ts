import { describe, expect, it } from '@jest/globals';
import { KoladaClient } from './kolada-client.ts';
import type { SourceToFetch } from './source-client.ts';
import type { SourceHttp } from './source-http.ts';
import type { SourceSites } from './source-sites.ts';

const client = new KoladaClient({} as SourceHttp, {} as SourceSites);

const source = (
  kpi: number,
  municipality: number,
  changesSince: string | null = null,
): SourceToFetch => ({
  id: `${kpi} ${municipality}`,
  seriesId: 'series',
  mapping: {
    provider: 'kolada',
    kpi: `N${10_000 + kpi}`,
    gender: 'T',
    periodForm: 'year',
    municipality: String(2500 + municipality),
  },
  unit: 'persons',
  credit: 'Kolada',
  somePeriod: null,
  changesSince,
});
const upTo = (count: number) => Array.from({ length: count }, (_empty, index) => index);
const sizes = (sources: SourceToFetch[]) =>
  client.plan(sources).map(({ request, sourceIds }) => {
    const { kpis, municipalities, since } = request as unknown as Record<string, string[]>;
    return [kpis?.length, municipalities?.length, sourceIds.length, since];
  });

describe('the requests to Kolada', () => {
  it('are one for what fits into one', () => {
    expect(sizes(upTo(5).flatMap((kpi) => upTo(4).map((place) => source(kpi, place))))).toEqual([
      [5, 4, 20, null],
    ]);
  });

  it('name at most 25 key figures and 25 places each, and every source once', () => {
    const all = upTo(30).flatMap((kpi) => upTo(30).map((place) => source(kpi, place)));
    expect(sizes(all)).toEqual([
      [25, 25, 625, null],
      [25, 5, 125, null],
      [5, 25, 125, null],
      [5, 5, 25, null],
    ]);
    const asked = client.plan(all).flatMap(({ sourceIds }) => sourceIds);
    expect([asked.length, new Set(asked).size]).toEqual([900, 900]);
  });

  it('are apart for those of which only changes are wanted', () => {
    expect(sizes([source(1, 1), source(2, 1, '2026-01-01'), source(3, 1)])).toEqual([
      [2, 1, 2, null],
      [1, 1, 1, '2026-01-01'],
    ]);
  });

  it('are none for sources of others', () => {
    const mapping: SourceToFetch['mapping'] = {
      provider: 'scb',
      table: 'TAB1',
      selection: [],
      timeVariable: 'Tid',
    };
    expect(client.plan([{ ...source(1, 1), mapping }])).toEqual([]);
  });
});
