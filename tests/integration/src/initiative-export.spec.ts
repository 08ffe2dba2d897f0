import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InitiativePage } from '@samhandling/contract';
import { cast, published, submitted, type TestPeople } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const tableOf = async (query = '', cookie?: string) => {
  const answer = await fetch(`${test.origin}/api/v1/initiatives/export${query}`, {
    headers: cookie ? { cookie } : {},
  });
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
  const rows = text
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split(';'));
  return { answer, rows };
};

describe('The table of initiatives', () => {
  it('has all that the list has, in its order, and nothing unpublished', async () => {
    const actions = [{ code: 'i18', isPrimary: true }];
    await published(people, { title: 'Andra', actions });
    await published(people, { title: 'Första', actions });
    await published(people, { title: '=Tredje', actions });
    await submitted(people, { title: 'Inte än', actions });
    const query = '?action=i18&sort=-title';
    const { body } = await people.visitor.get<InitiativePage>(`/initiatives${query}&limit=2`);
    const { answer, rows } = await tableOf(query);
    expect(answer.headers.get('content-disposition')).toContain('initiativ.csv');
    expect(rows.slice(1).map(([title]) => title)).toEqual(['Första', 'Andra', "'=Tredje"]);
    expect(body).toMatchObject({ total: 3, items: [{ title: 'Första' }, { title: 'Andra' }] });
  });

  it('says of each what the list says, in the words of the language', async () => {
    const actions = [
      { code: 'i17', isPrimary: true },
      { code: 'l09', isPrimary: false },
    ];
    const { id, owner } = await published(people, { title: 'Med allt', actions });
    const [heading, row] = (await tableOf('?action=i17')).rows;
    const cell = (name: string) => row?.[heading?.indexOf(name) ?? -1];
    expect(heading?.[0]).toBe('\uFEFFInitiativ');
    expect([cell('Initiativets id'), cell('Aktör')]).toEqual([id, owner.name]);
    expect([cell('Genomför främst'), cell('Antal åtgärder')]).toEqual(['I17', '2']);
    expect((await tableOf('?action=i17', 'lang=en')).rows[0]?.[0]).toBe('\uFEFFInitiative');
  });

  it('takes no page, since it has none', async () => {
    expect((await people.visitor.get('/initiatives/export?page=2')).status).toBe(400);
    expect((await people.visitor.get('/initiatives/export?publication=draft')).status).toBe(400);
  });
});
