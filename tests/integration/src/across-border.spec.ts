import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  HistoryEntry,
  Initiative,
  InitiativeBody,
  InitiativePage,
  MunicipalityList,
  Problem,
  SearchPage,
  Strategy,
} from '@samhandling/contract';
import { cast, completeBody, published, type TestPeople } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const ACTION = 'i17';
const acrossBorder = (changes: Partial<InitiativeBody> = {}): Partial<InitiativeBody> => ({
  actions: [{ code: ACTION, isPrimary: true }],
  placeScope: 'cross_border',
  municipalityCodes: ['2583'],
  placesAcrossBorder: ['Torneå', 'Ishavsregionen'],
  ...changes,
});
const created = (changes: Partial<InitiativeBody>) =>
  people.editor.post<Initiative & Problem>('/initiatives', completeBody(people.actorId, changes));

describe('Work across the border', () => {
  it('is offered the neighbours that the strategy lists, none of them in the county', async () => {
    const { body } = await people.visitor.get<Strategy>('/strategies/current');
    const { neighbours, region } = body;
    expect(neighbours).toContainEqual({ country: 'FI', name: 'Torneå', officialName: 'Tornio' });
    expect(neighbours).toContainEqual({ country: 'NO', name: 'Narvik', officialName: null });
    expect(neighbours).toContainEqual({ country: 'SE', name: 'Skellefteå', officialName: null });
    const county = new Set(region.municipalities.map(({ name }) => name));
    expect(neighbours.filter(({ name }) => county.has(name))).toEqual([]);
  });

  it('names places outside the county on its page, in the list and in the table', async () => {
    const { id } = await published(people, acrossBorder());
    const places = ['Torneå', 'Ishavsregionen'];
    const page = await people.visitor.get<Initiative>(`/initiatives/${id}`);
    expect(page.body.placesAcrossBorder).toEqual(places);
    expect(page.body.municipalities).toEqual([{ code: '2583', name: 'Haparanda' }]);
    const list = await people.visitor.get<InitiativePage>(`/initiatives?action=${ACTION}`);
    expect(list.body.items).toMatchObject([{ id, placesAcrossBorder: places }]);
    const table = await fetch(`${test.origin}/api/v1/initiatives/export?action=${ACTION}`);
    const [heading, row] = (await table.text()).split('\r\n').map((line) => line.split(';'));
    expect(row?.[heading?.indexOf('Platser utanför länet') ?? -1]).toBe('"Torneå, Ishavsregionen"');
  });

  it.each(['Torneå', 'Tornio', 'ishavsregionen'])('is found by %s', async (q) => {
    const { id } = await published(people, acrossBorder());
    const { body } = await people.visitor.get<SearchPage>(
      `/search?q=${encodeURIComponent(q)}&kind=initiative&limit=50`,
    );
    expect(body.items.map(({ key }) => key)).toContain(id);
  });

  it('tells in its history that the places were changed, and is no longer found by one that is gone', async () => {
    const places = ['Kvalsund'];
    const { id, version } = await published(people, acrossBorder({ placesAcrossBorder: places }));
    const body = completeBody(people.actorId, acrossBorder({ placesAcrossBorder: ['Alta'] }));
    const { body: current } = await people.editor.get<Initiative>(`/initiatives/${id}`);
    const contributions = current.contributions.map((one, index) => ({
      ...(body.contributions[index] as (typeof body.contributions)[number]),
      id: one.id,
    }));
    const changed = await people.editor.put<Initiative>(
      `/initiatives/${id}`,
      { ...body, title: current.title, contributions },
      { version },
    );
    expect([changed.status, changed.body.pendingChange]).toEqual([200, null]);
    const history = await people.visitor.get<{ items: HistoryEntry[] }>(
      `/initiatives/${id}/history`,
    );
    expect(history.body.items[0]).toMatchObject({
      event: 'initiative.changed',
      changedFields: ['placesAcrossBorder'],
    });
    const found = async (q: string) => {
      const answer = await people.visitor.get<SearchPage>(`/search?q=${q}&kind=initiative`);
      return answer.body.items.map(({ key }) => key);
    };
    expect(await found('Alta')).toContain(id);
    expect(await found('Kvalsund')).not.toContain(id);
  });

  it('counts in the municipality of the county that it names, and in none for those outside', async () => {
    const placesOfAll = async () => {
      const { body } = await people.visitor.get<MunicipalityList>('/municipalities');
      return body.items.map(({ name, places }) => ({ name, onSite: places.on_site ?? 0 }));
    };
    const before = await placesOfAll();
    const of = (action: string, municipalityCodes: string[]) =>
      acrossBorder({ actions: [{ code: action, isPrimary: true }], municipalityCodes });
    await published(people, of('i16', []));
    expect(await placesOfAll()).toEqual(before);
    await published(people, of('i15', ['2583']));
    expect(await placesOfAll()).toEqual(
      before.map((one) => (one.name === 'Haparanda' ? { ...one, onSite: one.onSite + 1 } : one)),
    );
  });

  it.each<[string, Partial<InitiativeBody>, string, string]>([
    [
      'places of other work',
      { placeScope: 'municipalities' },
      '/placesAcrossBorder',
      'only_across_border',
    ],
    [
      'a place twice',
      { placesAcrossBorder: ['Pello', 'Pello'] },
      '/placesAcrossBorder/1',
      'repeated',
    ],
    ['a place without a name', { placesAcrossBorder: [' '] }, '/placesAcrossBorder/0', 'required'],
    [
      'a name that is longer than names are',
      { placesAcrossBorder: ['x'.repeat(101)] },
      '/placesAcrossBorder/0',
      'too_big',
    ],
    [
      'more than twenty places',
      { placesAcrossBorder: Array.from({ length: 21 }, (_, index) => `Plats ${index}`) },
      '/placesAcrossBorder',
      'too_big',
    ],
  ])('is refused with %s', async (_what, changes, field, code) => {
    const { status, body } = await created(acrossBorder(changes));
    expect([status, body.errors]).toEqual([400, [expect.objectContaining({ field, code })]]);
  });

  it('is refused by the database too, where other work would name places there', async () => {
    const { id } = (await created(acrossBorder())).body;
    await expect(
      test.database.pool.query(`update initiative set place_scope = 'county' where id = $1`, [id]),
    ).rejects.toThrow('initiative_places_across_border_check');
  });
});
