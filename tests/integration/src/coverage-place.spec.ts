import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ActionPage,
  ActionRow,
  CoverageMap,
  CoverageMatrix,
  EffectMap,
  Initiative,
  InitiativeBody,
  Problem,
} from '@samhandling/contract';
import { readCsv } from '@samhandling/csv';
import { actionCodes, own, publishedBy, readPublic, rowOf, serving } from './coverage-fixtures.ts';
import { cast, published, type TestPeople } from './initiative-fixtures.ts';
import { MUNICIPALITIES } from './made-up-initiatives.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

const KIRUNA = '2584';
const PAJALA = '2521';
const OVERKALIX = '2513';

let test: PlatformTest;
let people: TestPeople;
let kiruna: string;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
  const { rows } = await test.database.pool.query<{ id: string }>(
    `select id from actor where type = 'municipality' and municipality_code = $1`,
    [KIRUNA],
  );
  kiruna = rows[0]?.id ?? '';
});
afterAll(() => test.close());

async function inMunicipality(code: string, municipality: string): Promise<ActionRow> {
  const { items } = await readPublic<ActionPage>(
    test,
    `/actions?municipality=${municipality}&limit=100`,
  );
  expect(items).toHaveLength(95);
  return items.find((item) => item.code === code) as ActionRow;
}

const placeOf = async (code: string, municipality: string) =>
  (await inMunicipality(code, municipality)).coverage.place;

const forCounty: Partial<InitiativeBody> = { placeScope: 'county', municipalityCodes: [] };
/** Nobody has reported on it for thirty months. */
const beSilent = ({ id }: Initiative) =>
  test.database.pool.query(
    `update initiative set published_at = now() - interval '30 months' where id = $1`,
    [id],
  );

describe('What a municipality has of an action', () => {
  it('is nobody where nobody works on it, and the action stays', async () => {
    expect(await inMunicipality('k01', KIRUNA)).toMatchObject({
      coverage: { place: 'nobody', activity: 'none' },
      initiativeCount: 0,
    });
    const { areas, summary, matching } = await readPublic<CoverageMap>(
      test,
      `/coverage?municipality=${KIRUNA}`,
    );
    const tiles = areas.flatMap(({ sections }) => sections.flatMap(({ actions }) => actions));
    expect([tiles.length, tiles.filter(({ isMatch }) => isMatch).length]).toEqual([95, 95]);
    expect(matching).toEqual(summary);
  });

  it('is on site where an initiative names it, and nowhere else', async () => {
    await published(people, { ...serving('k02', 'k03'), municipalityCodes: [PAJALA, OVERKALIX] });
    for (const code of ['k02', 'k03']) {
      expect(await placeOf(code, PAJALA)).toBe('on_site');
      expect(await placeOf(code, OVERKALIX)).toBe('on_site');
      expect(await placeOf(code, KIRUNA)).toBe('nobody');
    }
  });

  it('is only for the whole county where the work names no municipality', async () => {
    await published(people, { ...serving('k04'), ...forCounty });
    for (const municipality of MUNICIPALITIES) {
      expect(await inMunicipality('k04', municipality)).toMatchObject({
        coverage: { place: 'county_only', reach: { sites: {}, countyWide: 1 } },
        initiativeCount: 0,
        activeCount: 0,
      });
    }
  });

  it('is on site where the municipality itself leads work for the whole county', async () => {
    await publishedBy(test, people, kiruna, { ...serving('k05'), ...forCounty });
    expect(await inMunicipality('k05', KIRUNA)).toMatchObject({
      coverage: { place: 'on_site', activity: 'ongoing', reach: { sites: { [KIRUNA]: 1 } } },
      initiativeCount: 1,
      activeCount: 1,
    });
    expect(await placeOf('k05', PAJALA)).toBe('county_only');
  });

  it('is nobody where the municipality leads work that names another', async () => {
    await publishedBy(test, people, kiruna, { ...serving('k06'), municipalityCodes: [PAJALA] });
    expect([await placeOf('k06', KIRUNA), await placeOf('k06', PAJALA)]).toEqual([
      'nobody',
      'on_site',
    ]);
  });

  it('is nobody where the municipality only takes part in the work, or owns the action', async () => {
    await published(people, {
      ...serving('k07'),
      placeScope: 'municipalities',
      municipalityCodes: [PAJALA],
      partners: [{ actorId: kiruna, role: 'Lånar ut lokaler' }],
    });
    expect(await placeOf('k07', KIRUNA)).toBe('nobody');
    await own(test, people, { actorId: kiruna, action: 'k08' });
    expect(await inMunicipality('k08', KIRUNA)).toMatchObject({
      coverage: { place: 'nobody', ownership: 'owned' },
    });
    const { summary } = await readPublic<CoverageMap>(test, `/coverage?municipality=${KIRUNA}`);
    expect((summary.places?.nobody ?? 0) - (summary.nobodyUnowned ?? 0)).toBe(1);
  });

  it('is nobody where the work there is planned, paused, completed or silent', async () => {
    const inKiruna = { placeScope: 'municipalities' as const, municipalityCodes: [KIRUNA] };
    for (const [code, workStatus, activity] of [
      ['k10', 'planned', 'planned'],
      ['k11', 'paused', 'stalled'],
      ['k12', 'completed', 'completed'],
    ] as const) {
      await published(people, { ...serving(code), ...inKiruna, workStatus });
      expect(await inMunicipality(code, KIRUNA)).toMatchObject({
        coverage: { place: 'nobody', activity, reach: { sites: {}, municipalities: 0 } },
        initiativeCount: 1,
        activeCount: 0,
      });
    }
    await beSilent(await published(people, { ...serving('k13'), ...inKiruna }));
    await beSilent(await published(people, { ...serving('k14'), ...forCounty }));
    expect(await inMunicipality('k13', KIRUNA)).toMatchObject({
      coverage: { place: 'nobody', activity: 'stalled', reach: { sites: {} } },
      initiativeCount: 1,
      activeCount: 0,
    });
    expect(await inMunicipality('k14', KIRUNA)).toMatchObject({
      coverage: { place: 'nobody', activity: 'none', reach: { countyWide: 0 } },
    });
  });

  it('is not told where no municipality is asked for', async () => {
    const { items } = await readPublic<ActionPage>(test, '/actions?limit=100');
    expect(new Set(items.map(({ coverage }) => coverage.place))).toEqual(new Set([null]));
    const { summary } = await readPublic<CoverageMap>(test, '/coverage');
    expect(summary.places).toBeNull();
  });
});

describe('The filter by what a municipality has', () => {
  it('chooses the same actions in the list, the map, the matrix, the export and the effect map', async () => {
    await published(people, { ...serving('t01', 't02'), municipalityCodes: [PAJALA] });
    await published(people, { ...serving('t03'), ...forCounty });
    const inPajala = `municipality=${PAJALA}&area=transporter`;
    expect(await actionCodes(test, `${inPajala}&place=on_site`)).toEqual(['t01', 't02']);
    expect(await actionCodes(test, `${inPajala}&place=county_only`)).toEqual(['t03']);
    expect(await actionCodes(test, `${inPajala}&place=on_site,county_only`)).toEqual([
      't01',
      't02',
      't03',
    ]);
    const rest = await actionCodes(test, `${inPajala}&place=nobody`);
    const { matching } = await readPublic<CoverageMap>(test, `/coverage?${inPajala}&place=nobody`);
    expect([matching.actions, rest.includes('t01')]).toEqual([rest.length, false]);
    const matrix = await readPublic<CoverageMatrix>(
      test,
      `/coverage/matrix?${inPajala}&place=on_site,county_only`,
    );
    expect(matrix.areas.flatMap(({ rows }) => rows.map(({ tile }) => tile.code))).toEqual([
      't01',
      't02',
      't03',
    ]);
    expect(rowOf(matrix, 't03')).toMatchObject({ cells: {}, countyWide: 1, total: 0 });
    const { body } = await test.visitor.get<string>(
      `/coverage/export?${inPajala}&place=on_site,county_only`,
    );
    const [head, ...lines] = [...readCsv(body, ';')].map(({ cells }) => cells);
    const column = head?.indexOf('Arbete i kommunen') ?? -1;
    expect(lines.filter(([code]) => code).map((cells) => [cells[0], cells[column]])).toEqual([
      ['T01', 'Arbete på plats'],
      ['T02', 'Arbete på plats'],
      ['T03', 'Bara för hela länet'],
    ]);
    const { named } = await readPublic<EffectMap>(test, `/effect-map?${inPajala}`);
    expect(named?.flatMap(({ actionCodes: codes }) => codes).sort()).toEqual(['t01', 't02']);
  });

  it('counts of nothing that matches, too, what the municipality has', async () => {
    const { matching } = await readPublic<CoverageMap>(
      test,
      `/coverage?municipality=${PAJALA}&q=xyzzyplugh`,
    );
    expect(matching).toMatchObject({
      places: { on_site: 0, county_only: 0, nobody: 0 },
      nobodyUnowned: 0,
    });
  });

  it.each(['/coverage', '/coverage/matrix', '/coverage/export', '/actions'])(
    'is refused by %s without a municipality',
    async (path) => {
      const { status, body } = await test.visitor.get<Problem>(`${path}?place=nobody`);
      expect([status, body.code, body.errors]).toEqual([
        400,
        'request.invalid',
        [{ field: '/municipality', code: 'required', params: {} }],
      ]);
    },
  );
});
