import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startKoladaStandIn, type KoladaStandIn, type KoladaValue } from './kolada.ts';

const value = (period: number, changes: Partial<KoladaValue> = {}): KoladaValue => ({
  kpi: 'N01951',
  municipality: '0025',
  gender: 'T',
  period,
  value: period,
  changedOn: '2026-01-15',
  ...changes,
});
type Data = {
  values: {
    period: number;
    values: { gender: string; value: number | null; isdeleted?: boolean }[];
  }[];
  next_url?: string | null;
};

let kolada: KoladaStandIn;
beforeEach(async () => {
  kolada = await startKoladaStandIn({
    kpis: [{ id: 'N01951', title: 'Invånare totalt, antal', publicationDate: '2027-02-24' }],
    values: [
      ...[2021, 2022, 2023].map((year) => value(year)),
      value(2022, { gender: 'K', value: 7 }),
      value(2024, { isDeleted: true, changedOn: '2026-03-01' }),
      value(2021, { municipality: '0000' }),
    ],
    pageSize: 2,
  });
});
afterEach(() => kolada.stop());

const get = async (path: string) => {
  const response = await fetch(`${kolada.url}${path}`);
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: await response.json(),
  };
};
const data = async (path: string) => (await get(path)).body as Data;
const OF_COUNTY = '/data/kpi/N01951/municipality/0025';

describe('the stand-in for Kolada', () => {
  it('gives rows of key figure, place and year with their genders, page by page', async () => {
    const first = await data(OF_COUNTY);
    expect(first.values.map(({ period }) => period)).toEqual([2021, 2022]);
    expect(first.values[1]?.values.map(({ gender }) => gender)).toEqual(['K', 'T']);
    expect(first.next_url).toContain('page=2');
    const last = (await (await fetch(String(first.next_url))).json()) as Data;
    expect(last.values.map(({ period }) => period)).toEqual([2023]);
    expect(last.next_url ?? '').toBe('');
  });

  it('takes any two of key figure, place and year, in any order', async () => {
    expect((await data('/data/municipality/0025/year/2022')).values).toHaveLength(1);
    expect((await data('/data/year/2021/kpi/N01951')).values).toHaveLength(2);
    expect((await get('/data/kpi/N01951')).status).toBe(400);
    expect((await get('/data/kpi/N01951/planet/1')).status).toBe(400);
  });

  it('tells what was taken back to those only who ask for changes', async () => {
    const changes = await data(`${OF_COUNTY}?from_date=2026-02-01`);
    expect(changes.values).toEqual([
      expect.objectContaining({
        period: 2024,
        values: [expect.objectContaining({ isdeleted: true, value: null })],
      }),
    ]);
    const years = (await data('/data/kpi/N01951/municipality/0025/year/2024')).values;
    expect(years).toEqual([]);
  });

  it('publishes anew', async () => {
    kolada.publish(value(2021, { value: 5 }));
    expect((await data(OF_COUNTY)).values[0]?.values[0]?.value).toBe(5);
  });

  it('takes at most 25 ids and 5000 rows a page, and answers with a problem', async () => {
    const ids = Array.from({ length: 26 }, (_empty, index) => `N${10_000 + index}`).join(',');
    expect(await get(`/data/kpi/${ids}/municipality/0025`)).toMatchObject({
      status: 400,
      type: expect.stringContaining('application/problem+json'),
      body: { status: 400 },
    });
    expect((await get(`/kpi/${ids}`)).status).toBe(400);
    expect((await get(`${OF_COUNTY}?per_page=5001`)).status).toBe(400);
    expect((await get('/nothing')).status).toBe(404);
  });

  it('fails when it is told to, and then answers again', async () => {
    kolada.trouble({ status: 429, headers: { 'retry-after': '1' } }, 'garbage', 'cut');
    const busy = await fetch(`${kolada.url}/kpi`);
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '1']);
    await expect(fetch(`${kolada.url}/kpi`).then((each) => each.json())).rejects.toThrow();
    await expect(fetch(`${kolada.url}/kpi`)).rejects.toThrow();
    expect((await get('/kpi')).status).toBe(200);
    expect(kolada.requests).toHaveLength(4);
  });
});
