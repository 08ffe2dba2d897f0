import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Initiative } from '@samhandling/contract';
import { stockholmDate } from '@samhandling/domain';
import { seedActor } from '@samhandling/api/testing';
import { draft, move, published, submitted, cast, type TestPeople } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';
import { atTime } from './told-time.ts';

const ORIGIN = 'https://samhandling.test';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp({ PUBLIC_URL: ORIGIN, TRUST_PROXY: '1' });
  people = await cast(test);
});
afterAll(() => test.close());

async function read(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(test.origin + path, { headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** The pages that a part of the sitemap names, with the day of their change where it says one. */
async function pagesOf(part: string): Promise<Map<string, string | undefined>> {
  const { status, text } = await read(`/sitemaps/${part}.xml`);
  if (status === 404) return new Map();
  expect(status).toBe(200);
  const entries = text.matchAll(/<url><loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?<\/url>/g);
  return new Map(
    [...entries].map(([, address = '', day]) => {
      expect(address.startsWith(`${ORIGIN}/`)).toBe(true);
      return [address.slice(ORIGIN.length), day];
    }),
  );
}
const pageOf = ({ id }: Pick<Initiative, 'id'>) => `/initiativ/${id}`;
const initiativePages = () => pagesOf('initiatives-1');

describe('The sitemap', () => {
  it('names the pages of the strategy, each once', async () => {
    const pages = [...(await pagesOf('strategy')).keys()];
    const count = (start: RegExp) => pages.filter((path) => start.test(path)).length;
    expect(new Set(pages).size).toBe(pages.length);
    expect({
      actions: count(/^\/atgarder\/[a-z]\d+$/),
      effectGoals: count(/^\/effektmal\/./),
      indicators: count(/^\/indikatorer\/./),
      areas: count(/^\/insatsomraden\/./),
      municipalities: count(/^\/kommuner\/[a-z-]+$/),
      agendaGoals: count(/^\/agenda-2030\/\d+$/),
    }).toEqual({
      actions: 95,
      effectGoals: 15,
      indicators: 24,
      areas: 4,
      municipalities: 14,
      agendaGoals: 17,
    });
    expect(pages).toEqual(expect.arrayContaining(['/', '/om', '/kommuner/overtornea']));
  });

  it('leaves out what the strategy no longer has', async () => {
    const retire = (day: string) =>
      test.database.pool.query(`update action set retired_at = ${day} where code = 'l09'`);
    expect((await pagesOf('strategy')).has('/atgarder/l09')).toBe(true);
    await retire('now()');
    expect(await eventually(async () => !(await pagesOf('strategy')).has('/atgarder/l09'))).toBe(
      true,
    );
    await retire('null');
  });

  it('names a published initiative at once, and never a draft, a submitted or an archived one', async () => {
    const notYet = [await draft(people), await submitted(people)];
    const shown = await published(people);
    expect((await initiativePages()).has(pageOf(shown))).toBe(true);
    for (const initiative of notYet) {
      expect((await initiativePages()).has(pageOf(initiative))).toBe(false);
    }
    await move(people.coordinator, shown, 'archiving');
    expect((await initiativePages()).has(pageOf(shown))).toBe(false);
  });

  it('says on which day an initiative changed: when it was edited or reported on', async () => {
    const shown = await published(people);
    const earlier = '2026-03-02T23:30:00Z';
    await atTime(test, earlier, 'update initiative set updated_at = clock() where id = $1', [
      shown.id,
    ]);
    const dayOf = async () => (await initiativePages()).get(pageOf(shown));
    expect(await eventually(async () => (await dayOf()) === '2026-03-03')).toBe(true);
    await atTime(
      test,
      '2026-04-05T10:00:00Z',
      `insert into status_report (initiative_id, state, work_status, done, achieved, deviations,
         next_steps, filed_at) values ($1, 'filed', 'ongoing', '', '', '', '', clock())`,
      [shown.id],
    );
    expect(await eventually(async () => (await dayOf()) === '2026-04-05')).toBe(true);
    const again = await published(people);
    expect((await initiativePages()).get(pageOf(again))).toBe(stockholmDate(new Date()));
  });

  it('names actors that take part, and nobody who only asks to', async () => {
    const { id } = await seedActor(test);
    const asking = await seedActor(test);
    await test.database.pool.query(`update actor set state = 'requested' where id = $1`, [
      asking.id,
    ]);
    expect(
      await eventually(async () => {
        const pages = await pagesOf('actors-1');
        return pages.has(`/aktorer/${id}`) && !pages.has(`/aktorer/${asking.id}`);
      }),
    ).toBe(true);
  });

  it('has an index of its parts, and no other part', async () => {
    const { text, headers } = await read('/sitemap.xml');
    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect([...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address)).toEqual([
      `${ORIGIN}/sitemaps/strategy.xml`,
      `${ORIGIN}/sitemaps/initiatives-1.xml`,
      `${ORIGIN}/sitemaps/actors-1.xml`,
    ]);
    for (const part of ['initiatives-2', 'initiatives', 'strategy-1', 'accounts-1', 'actors-0']) {
      expect([part, (await read(`/sitemaps/${part}.xml`)).status]).toEqual([part, 404]);
    }
    expect((await read('/sitemaps/..%2f.xml')).status).toBe(400);
  });

  it('is kept ready, and the same for everybody', async () => {
    const first = await read('/sitemaps/strategy.xml');
    const etag = String(first.headers.get('etag'));
    const cookie = people.administrator.cookieHeader;
    expect((await read('/sitemaps/strategy.xml', { cookie })).text).toBe(first.text);
    expect((await read('/sitemaps/strategy.xml', { 'if-none-match': etag })).status).toBe(304);
  });
});

describe('What robots are told', () => {
  it('is where the sitemap is, and what is not for them', async () => {
    const { text, headers } = await read('/robots.txt');
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const lines = text.split('\n');
    expect(lines[0]).toBe('User-agent: *');
    expect(lines).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
    for (const path of ['/api/', '/mitt-arbete', '/inbjudan/', '/losenord', '/*?', '/jobb']) {
      expect(lines).toContain(`Disallow: ${path}`);
    }
  });

  it('lets them read every page of the sitemap', async () => {
    const { text } = await read('/robots.txt');
    const refused = [...text.matchAll(/^Disallow: (.*)$/gm)].map(([, path = '']) =>
      path.replace(/[.?]/g, '\\$&').replace(/\*/g, '.*'),
    );
    const pages = [...(await pagesOf('strategy')).keys(), ...(await initiativePages()).keys()];
    const closed = pages.filter((page) => refused.some((path) => RegExp(`^${path}`).test(page)));
    expect(closed).toEqual([]);
  });
});

/** What a reading shows that nobody wrote through the application becomes seen within half a second. */
async function eventually(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 40; tries += 1) {
    if (await isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
