import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Initiative, SearchPage } from '@samhandling/contract';
import { seedActor } from '@samhandling/api/testing';
import {
  acceptChange,
  cast,
  completeBody,
  draft,
  move,
  published,
  submitted,
  type TestPeople,
} from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const search = async (q: string, more = '') => {
  const answer = await people.visitor.get<SearchPage>(`/search?q=${encodeURIComponent(q)}${more}`);
  expect(answer.status).toBe(200);
  return answer.body;
};
const keys = ({ items }: SearchPage) => items.map(({ key }) => key);

describe('Search', () => {
  it.each([
    ['a word in another form', 'resenärerna', 't09'],
    ['the beginning of a word', 'bredban', 'l-e4-1'],
    ['a misspelt word', 'kollektivtraffik', 't09'],
    ['a misspelt compound', 'mobiltäkning', 'l09'],
    ['a part of a compound', 'täckning', 'l09'],
    ['a word without its dots', 'mobiltackningen', 'l09'],
    ['a word without its dots, as a part', 'tackning', 'l09'],
    ['several words', 'kvinnor företag', 'i-e4-1'],
    ['a word of everyday language', 'laddstolpar', 't07'],
    ['an everyday phrase', 'bygga vid vattnet', 'l03'],
    ['an English word', 'housing', 'l03'],
    ['a code', 'L09', 'l09'],
    ['a code with hyphens', 'L-E1', 'l-e1'],
  ])('finds by %s', async (_name, q, key) => {
    expect(keys(await search(q)).slice(0, 3)).toContain(key);
  });

  it.each([
    ['a definition', 'gamification', 'definition-14', null],
    ['a text of the whole strategy', 'smart specialisering', 'focus', null],
    ['a text of an area', 'åldrande befolkning', 'livsmiljo-aldrande', 'livsmiljo'],
  ])('finds %s', async (_name, q, key, area) => {
    const { items } = await search(q, '&kind=text');
    const hit = items.find((one) => one.key.startsWith(key));
    expect(hit?.area?.code ?? null).toBe(area);
    expect(hit?.kind).toBe('text');
  });

  it('finds an initiative in its list by what it is also called', async () => {
    const { id } = await published(people, {
      title: 'Fler hyresrätter',
      summary: 'Bostad åt unga.',
    });
    const listed = async (q: string) => {
      const answer = await people.visitor.get<{ items: { id: string }[] }>(
        `/initiatives?q=${encodeURIComponent(q)}`,
      );
      return answer.body.items.map((one) => one.id);
    };
    expect(await listed('boende')).toContain(id);
    expect(await listed('boende xyzzyplugh')).not.toContain(id);
  });

  it('puts what is written so before what is only like it', async () => {
    const { id: exact } = await published(people, { title: 'Bor i Boden' });
    const { id: like } = await published(people, { title: 'Bör i Boden' });
    const found = keys(await search('bor boden'));
    expect(found.indexOf(exact)).toBeGreaterThanOrEqual(0);
    const place = found.indexOf(like);
    expect(place === -1 || place > found.indexOf(exact)).toBe(true);
  });

  it('marks what matched, and proposes a word of the county’s own', async () => {
    const { items, didYouMean } = await search('kollektivtraffik');
    expect(didYouMean).toBe('kollektivtrafik');
    expect(items[0]?.snippet.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual([
      'kollektivtrafik',
    ]);
    expect(items[0]?.snippet.map(({ text }) => text).join('')).toContain(
      'resenärer i kollektivtrafik',
    );
    expect((await search('busskort')).didYouMean).toBeNull();
    expect((await search('bredband')).didYouMean).toBeNull();
  });

  it('shows the words that matched in an initiative’s description', async () => {
    await published(people, { description: 'Vi bygger en rymdhiss av näver.' });
    const { items } = await search('rymdhiss');
    expect(items[0]).toMatchObject({ kind: 'initiative', title: 'Bygdens mobilkarta' });
    expect(items[0]?.snippet).toContainEqual({ text: 'rymdhiss', isMatch: true });
  });

  it('counts by kind, whatever kind is asked for', async () => {
    const all = await search('kultur');
    const actions = await search('kultur', '&kind=action');
    expect(actions.counts).toEqual(all.counts);
    expect(actions.items.every(({ kind }) => kind === 'action')).toBe(true);
    expect(actions.total).toBe(all.counts.find(({ kind }) => kind === 'action')?.count);
    expect(all.total).toBe(all.counts.reduce((sum, { count }) => sum + count, 0));
  });

  it.each(['', '   ', 'och', '()|&!:*', 'a'.repeat(200), '%', '\\', '<script>'])(
    'answers %j',
    async (q) => {
      expect((await search(q)).total).toBe(0);
    },
  );

  it('takes what is typed as words and never as a query', async () => {
    const found = keys(await search("' or 1=1 -- l09:* & !(l08)"));
    expect(found.slice(0, 2).sort()).toEqual(['l08', 'l09']);
  });

  it('finds an initiative while it is published, and never before or after', async () => {
    const word = 'Snöskoterleder';
    const first = await draft(people, { title: word, summary: 'Leder för skoter.' });
    const count = async () => (await search(word, '&kind=initiative')).total;
    expect(await count()).toBe(0);
    const waiting = await move(people.editor, first, 'submission');
    expect(await count()).toBe(0);
    expect((await search('snöskoterled')).didYouMean).toBeNull();
    const open = await move(people.coordinator, waiting, 'publication');
    expect(keys(await search(word))[0]).toBe(open.id);
    const asked = await people.editor.put<Initiative>(
      `/initiatives/${open.id}`,
      completeBody(people.actorId, { title: 'Vinterleder' }),
      { version: open.version },
    );
    const winter = async () => keys(await search('vinterleder', '&kind=initiative'));
    // A new title waits for the coordinator, and is not found before.
    expect([await count(), await winter()]).toEqual([1, []]);
    const renamed = await acceptChange(people, asked.body);
    expect([await count(), await winter()]).toEqual([0, [open.id]]);
    await move(people.coordinator, renamed, 'archiving');
    expect(await winter()).toEqual([]);
  });

  it('finds an initiative by its owner, too', async () => {
    const { id } = await published(people, { title: 'Bygdens bastu' });
    const owner = 'Vittangi byaförening';
    await test.database.pool.query('update actor set name = $2 where id = $1', [
      people.actorId,
      owner,
    ]);
    expect(keys(await search(owner, '&kind=initiative'))).toContain(id);
    expect(keys(await search(`bastu ${owner}`))[0]).toBe(id);
  });

  it('counts what finds nothing by day, but nothing that may be about a person', async () => {
    for (const q of ['Xyzzyplugh', 'xyzzyplugh', 'lena@example.org', '19121212 1212']) {
      await search(q);
    }
    const { rows } = await test.database.pool.query(
      `select query, times from missed_search where query ~ 'xyzzy|lena|1912'`,
    );
    expect(rows).toEqual([{ query: 'xyzzyplugh', times: 2 }]);
  });

  it('shows no mailbox, reason or number of an initiative, and no actor that only asks', async () => {
    await published(people, { contactEmail: 'skymning@example.org', referenceNumber: 'HEMLIGT1' });
    const waiting = await submitted(people);
    await move(people.coordinator, waiting, 'return', { reason: 'Motiveringsord' });
    await seedActor(test, { name: 'Qvintessens', state: 'requested' });
    for (const q of ['skymning', 'HEMLIGT1', 'Motiveringsord', 'Qvintessens']) {
      const { items } = await search(q);
      expect(items.filter(({ kind }) => kind === 'initiative' || kind === 'actor')).toEqual([]);
    }
    const { name } = await seedActor(test, { name: 'Öppna föreningen Gnista' });
    expect((await search('gnista')).items[0]).toMatchObject({ kind: 'actor', title: name });
  });
});
