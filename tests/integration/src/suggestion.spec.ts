import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Suggestions } from '@samhandling/contract';
import { seedActor, StrategyWords } from '@samhandling/api/testing';
import { publishedBy, serving } from './coverage-fixtures.ts';
import { cast, type TestPeople } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const suggest = async (text: string) => {
  const { status, body } = await people.editor.post<Suggestions>('/suggestions', { text });
  expect(status).toBe(200);
  return body;
};

describe('Suggestions from the words already typed', () => {
  it.each([
    ['Vi mäter mobiltäckningen längs vägarna i Pajala', 'l09'],
    ['Vi bygger ut cykelvägar mellan byarna så att fler kan cykla till jobbet', 't10'],
    ['Fler ska åka buss: vi gör kollektivtrafiken billigare för unga', 't09'],
    ['Vi hjälper nyanlända att få sin yrkeskunskap validerad och komma i arbete', 'k09'],
    ['Ett testlabb där småföretag får hjälp att börja exportera sina produkter', 'i03'],
    ['Vi återbrukar byggmaterial och delar verktyg i en cirkulär verkstad', 'l11'],
    [
      'Länets idrottsföreningar får stöd så att flickor och pojkar kan idrotta på lika villkor',
      'l29',
    ],
    ['Digitala vårdbesök och en mobil vårdcentral som åker runt i byarna', 'l37'],
    ['Skolan och företagen möts: elever i nian får prova på yrken', 'k25'],
    ['Fler unga ska fullfölja gymnasiet', 'k20'],
    ['Vi stöttar socialt företagande i glesbygden', 'i19'],
  ])('%s: %s first', async (text, code) => {
    const { actions } = await suggest(text);
    expect(actions[0]?.code).toBe(code);
    expect(actions.length).toBeLessThanOrEqual(6);
    expect(actions[0]?.matched.length).toBeGreaterThan(0);
    const typed = text.toLowerCase();
    for (const word of actions.flatMap(({ matched }) => matched)) expect(typed).toContain(word);
  });

  it('names effect goals, too', async () => {
    const { effectGoals } = await suggest('Bredband till alla hushåll i glesbygden');
    expect(effectGoals[0]).toMatchObject({ code: 'l-e4', areaCode: 'livsmiljo' });
    expect(effectGoals.length).toBeLessThanOrEqual(4);
  });

  it.each(['', 'och i på', '!!!', 'x'.repeat(12_000), 'ord '.repeat(3000)])(
    'has none for %.10j',
    async (text) => {
      expect(await suggest(text)).toEqual({ actions: [], effectGoals: [] });
    },
  );

  it('rest on words of published initiatives, too, where several owners use them', async () => {
    test.app.get(StrategyWords).learnedForMilliseconds = 0;
    // One telling word alone suggests nothing in a text of this length.
    const text = `Mobilskugga, en fnurkelhiss och en plorkvispel ${'xyzzyplugh '.repeat(20)}`;
    const first = async () => (await suggest(text)).actions[0];
    const work = { ...serving('l09'), title: 'En fnurkelhiss', summary: 'Och en plorkvispel.' };
    const [one, other] = [await seedActor(test), await seedActor(test)];
    await publishedBy(test, people, one.id, work);
    await publishedBy(test, people, one.id, work);
    expect(await first()).toBeUndefined();
    await publishedBy(test, people, other.id, work);
    expect(await first()).toMatchObject({ code: 'l09' });
  });

  it('are for those who write initiatives', async () => {
    const body = { text: 'Vi mäter mobiltäckningen' };
    expect((await people.visitor.post('/suggestions', body)).status).toBe(401);
    expect((await people.councillor.post('/suggestions', body)).status).toBe(403);
  });
});
