import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  Action,
  ActionPage,
  Area,
  AreaRow,
  Initiative,
  Section,
  SectionRow,
  Strategy,
  StrategyRow,
} from '@samhandling/contract';
import { cast, completeBody, published, type TestPeople } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';
import {
  anotherStrategy,
  bundledStrategy,
  loaderOf,
  strategyRows,
  type StrategyDocument,
} from './strategy-fixtures.ts';

const CODE = 'rus-norrbotten-2030';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const read = async <Body>(path: string): Promise<Body> => {
  const { status, body } = await test.visitor.get<Body>(path);
  expect([path, status]).toEqual([path, 200]);
  return body;
};

/** The bundled strategy without the action, loaded for as long as the work takes. */
async function withoutAction(code: string, work: () => Promise<void>): Promise<void> {
  const document = bundledStrategy();
  for (const section of document.priorityAreas.flatMap(({ sections }) => sections)) {
    section.actions = section.actions.filter((action) => action.code !== code);
  }
  const outcome = await loaderOf(test).load(document);
  expect(outcome).toMatchObject({ outcome: 'changed', retired: 1 });
  try {
    await work();
  } finally {
    await loaderOf(test).load(bundledStrategy());
  }
}

describe('The strategy that comes with the product', () => {
  it('is loaded completely at the start, and is the current one', async () => {
    const { items } = await read<{ items: StrategyRow[] }>('/strategies');
    expect(items).toEqual([expect.objectContaining({ code: CODE, isCurrent: true })]);
    const strategy = await read<Strategy>('/strategies/current');
    expect(strategy).toEqual(await read<Strategy>(`/strategies/${CODE}`));
    expect(strategy.overallGoals).toHaveLength(4);
    expect(strategy.region.municipalities).toHaveLength(14);
    expect(strategy.agendaGoals).toHaveLength(17);
    const areas = await read<{ items: AreaRow[] }>('/priority-areas');
    const sections = await read<{ items: SectionRow[] }>('/sections');
    const total = (key: 'sectionCount') => areas.items.reduce((sum, area) => sum + area[key], 0);
    expect([areas.items.length, sections.items.length, total('sectionCount')]).toEqual([4, 32, 32]);
    expect(areas.items.map(({ summary }) => summary.actions)).toEqual([38, 12, 26, 19]);
    expect(areas.items.flatMap(({ effectGoals }) => effectGoals)).toHaveLength(15);
  });

  it('brings the municipalities and the organisations of its county as actors', async () => {
    const { rows } = await test.database.pool.query(
      `select type, count(*)::int from actor where municipality_code is not null or organisation_number
        is not null or name = 'Sametinget' group by type order by type`,
    );
    expect(rows).toEqual([
      { type: 'municipality', count: 14 },
      { type: 'region', count: 1 },
      { type: 'state_agency', count: 2 },
      { type: 'university', count: 1 },
    ]);
  });

  it('shows an area and a section with their words and neighbours', async () => {
    const area = await read<Area>('/priority-areas/livsmiljo');
    expect(area.chapters).toHaveLength(3);
    expect(area.introduction.length).toBeGreaterThan(0);
    const [first, second] = area.sections;
    const section = await read<Section>(`/sections/${first?.code}`);
    expect(section).toMatchObject({ previous: null, next: { code: second?.code } });
    expect(section.actions[0]?.code).toBe('l01');
    expect(section.summary.actions).toBe(section.actions.length);
  });

  it.each(['/strategies/x', '/priority-areas/x', '/sections/x', '/actions/x'])(
    'does not know %s',
    async (path) => {
      expect((await test.visitor.get(path)).body).toMatchObject({ code: 'request.not_found' });
    },
  );
});

describe('Loading a strategy', () => {
  it('does nothing the second time', async () => {
    const before = await strategyRows(test, CODE);
    expect(await loaderOf(test).load(bundledStrategy())).toMatchObject({ outcome: 'unchanged' });
    expect(await strategyRows(test, CODE)).toBe(before);
  });

  it('keeps rows and codes when words change, and says so in the history', async () => {
    const before = await test.database.pool.query(`select id from action where code = 'l01'`);
    const document = bundledStrategy();
    const action = document.priorityAreas[0]?.sections[0]?.actions[0];
    if (action) action.text = 'Stärk länet på ett nytt sätt';
    expect(await loaderOf(test).load(document)).toMatchObject({ outcome: 'changed', retired: 0 });
    const after = await test.database.pool.query(`select id, text from action where code = 'l01'`);
    expect(after.rows).toEqual([{ ...before.rows[0], text: 'Stärk länet på ett nytt sätt' }]);
    const { rows } = await test.database.pool.query(
      `select from_value ->> 'checksum' <> to_value ->> 'checksum' as is_changed from history_entry
        where event = 'strategy.loaded' and subject_id = $1 order by id desc limit 1`,
      [CODE],
    );
    expect(rows).toEqual([{ is_changed: true }]);
    await loaderOf(test).load(bundledStrategy());
  });

  it('retires an action that is gone, keeps the links to it, and takes it up when it returns', async () => {
    const initiative = await published(people, {
      actions: [
        { code: 't03', isPrimary: true },
        { code: 't04', isPrimary: false },
      ],
    });
    await withoutAction('t03', async () => {
      expect(await read<Action>('/actions/t03')).toMatchObject({ isRetired: true, next: null });
      const { actions } = await read<Initiative>(`/initiatives/${initiative.id}`);
      expect(actions.map(({ code, isRetired }) => [code, isRetired])).toEqual([
        ['t03', true],
        ['t04', false],
      ]);
      expect(await read<ActionPage>('/actions?area=transporter')).toMatchObject({ total: 11 });
      const refused = await people.editor.post('/initiatives', {
        ...completeBody(people.actorId),
        actions: [{ code: 't03', isPrimary: true }],
      });
      expect(refused.status).toBe(422);
    });
    expect(await read<Action>('/actions/t03')).toMatchObject({ isRetired: false });
    expect(await read<ActionPage>('/actions?area=transporter')).toMatchObject({ total: 12 });
  });

  it('refuses codes of another strategy, with the place of each, and leaves nothing', async () => {
    const document = anotherStrategy('lan');
    const taken = document.priorityAreas[1]?.sections[0]?.actions[0];
    if (taken) taken.code = 'l05';
    await expect(loaderOf(test).load(document)).rejects.toMatchObject({
      code: 'strategy.code_taken',
      extra: {
        errors: [
          {
            field: '/priorityAreas/1/sections/0/actions/0/code',
            params: { code: 'l05', strategy: CODE },
          },
        ],
      },
    });
    expect((await test.visitor.get('/strategies/lan-rus-norrbotten-2030')).status).toBe(404);
  });

  it('leaves everything as it was when it fails halfway', async () => {
    const before = await strategyRows(test, CODE);
    const document = bundledStrategy();
    document.title = 'En halv strategi';
    breakValue(document);
    await expect(loaderOf(test).load(document)).rejects.toThrow(/invalid input syntax/);
    expect(await strategyRows(test, CODE)).toBe(before);
  });

  it('loads one beside the others, and makes it current only when told', async () => {
    const document = anotherStrategy('bredvid');
    expect(await loaderOf(test).load(document)).toMatchObject({
      outcome: 'loaded',
      isCurrent: false,
    });
    expect(await read<ActionPage>('/actions?limit=1')).toMatchObject({ items: [{ code: 'l01' }] });
    const areas = await read<{ items: AreaRow[] }>(`/priority-areas?strategy=${document.code}`);
    expect(areas.items.map(({ summary }) => summary.actions)).toEqual([38, 12, 26, 19]);
    await loaderOf(test).load(document, { asCurrent: true });
    expect(await read<Strategy>('/strategies/current')).toMatchObject({ code: document.code });
    expect(await read<ActionPage>('/actions?limit=1')).toMatchObject({
      items: [{ code: 'bredvid-l01' }],
      total: 95,
    });
    await loaderOf(test).load(bundledStrategy(), { asCurrent: true });
    expect(await read<Strategy>('/strategies/current')).toMatchObject({ code: CODE });
  });

  it('is done once when several processes start together', async () => {
    const document = anotherStrategy('samtidigt');
    const outcomes = await Promise.all([1, 2, 3].map(() => loaderOf(test).load(document)));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([
      'loaded',
      'unchanged',
      'unchanged',
    ]);
  });
});

/** The last value of the document can't be written: everything before it has been by then. */
function breakValue(document: StrategyDocument): void {
  const baseline = document.priorityAreas
    .flatMap(({ effectGoals }) => effectGoals)
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ measures }) => measures)
    .flatMap(({ baselines }) => baselines)
    .at(-1);
  if (baseline) baseline.value = 'många';
}
