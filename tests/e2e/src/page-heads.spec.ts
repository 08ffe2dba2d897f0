import { reachFor } from './support/alive.ts';
import { watchPage } from './support/check-page.ts';
import { expect, test } from './test.ts';

test.describe('The head of a page', () => {
  test('is taken over by the browser with all that the server wrote into it', async ({ page }) => {
    await page.request.get('/atgarder/l07');
    const { faults } = watchPage(page);
    await page.goto('/atgarder/l07');
    const data = page.locator('head script[type="application/ld+json"]');
    expect(JSON.parse(String(await data.textContent()))).toMatchObject({
      '@graph': [{ '@type': 'CreativeWork', identifier: 'L07' }, { '@type': 'BreadcrumbList' }],
    });
    await reachFor(page);
    await expect(data).toHaveCount(1);
    await expect(page.locator('meta[property="og:image"]')).toHaveCount(1);
    expect(faults).toEqual([]);
  });
});

test.describe('The sitemap', () => {
  test('names pages that are there, each under its own address', async ({ page }) => {
    const read = async (path: string) => (await page.request.get(path)).text();
    const addressesIn = (xml: string) =>
      [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address);
    const parts = addressesIn(await read('/sitemap.xml'));
    expect(parts).toHaveLength(3);
    for (const part of parts) {
      const addresses = addressesIn(await read(part));
      // Every tenth, so that each kind of page is met.
      for (const address of addresses.filter((_address, place) => place % 10 === 0)) {
        const answer = await page.request.get(address, { maxRedirects: 0 });
        expect([address, answer.status()]).toEqual([address, 200]);
        const html = await answer.text();
        expect(html).toContain(`<link rel="canonical" href="${address.replace(/(:\d+)$/, '$1/')}"`);
        expect(html).not.toContain('content="noindex"');
      }
    }
  });
});
