import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './county-test.ts';
import { signIn } from './support/accounts.ts';
import { expectAccessible, watchPage } from './support/check-page.ts';

type EffectGoal = { code: string; title: string; initiativeCount: number };

const countOf = async (request: APIRequestContext, query: string): Promise<number> => {
  const answer = await request.get(`/api/v1/initiatives?limit=1&${query}`);
  return ((await answer.json()) as { total: number }).total;
};

/** Every goal with what its lists count: the initiatives that contribute, and those that have seen no effect. */
async function countedEffectGoals(request: APIRequestContext) {
  const { items } = (await (await request.get('/api/v1/effect-goals')).json()) as {
    items: EffectGoal[];
  };
  return Promise.all(
    items.map(async ({ code, title }) => ({
      code,
      title,
      all: await countOf(request, `effectGoal=${code}`),
      unseen: await countOf(request, `effectGoal=${code}&effect=expected`),
    })),
  );
}

test.describe('From the page of effect goals a coordinator answers', () => {
  test('which goal has most initiatives and fewest that have seen an effect', async ({
    page,
    request,
    county,
  }) => {
    const { faults } = watchPage(page, county.origin);
    await signIn(page, 'coordinator', county.origin);
    const effectGoals = await countedEffectGoals(request);
    const [busiest] = effectGoals.toSorted((a, b) => b.all - a.all);
    const [most] = effectGoals.toSorted((a, b) => b.unseen - a.unseen);
    if (!busiest || !most) throw new Error('The strategy has no effect goals.');

    await page.goto('/effektmal');
    await expect(
      page.getByText(
        `Flest har ${busiest.title}: ${busiest.all}, varav ${busiest.unseen} inte har sett någon effekt än.`,
      ),
    ).toBeVisible();
    await page.getByRole('link', { name: 'Flest utan sedd effekt' }).click();
    const rows = page
      .getByRole('list', { name: 'Flest initiativ som inte har sett någon effekt först' })
      .locator('> li');
    await expect(rows).toHaveCount(effectGoals.length);
    await expect(rows.first().getByRole('link', { name: most.title, exact: true })).toBeVisible();
    await expectAccessible(page);

    const number = rows.first().getByRole('link', { name: `${most.unseen} utan sedd effekt` });
    await number.click();
    await expect(
      page.getByText(new RegExp(`^${most.unseen} initiativ stämmer`)).first(),
    ).toBeVisible();
    await page.goBack();
    await expect(rows.first()).toContainText(most.title);
    expect(faults).toEqual([]);
  });

  test('in which goal the smallest share has seen an effect', async ({ page, request }) => {
    const effectGoals = (await countedEffectGoals(request)).filter(({ all }) => all > 0);
    const share = ({ all, unseen }: (typeof effectGoals)[number]) => (all - unseen) / all;
    const least = Math.min(...effectGoals.map(share));
    await page.goto('/effektmal?sortera=share');
    const first = page
      .getByRole('list', { name: /^Lägst andel/ })
      .locator('> li')
      .first();
    const title = await first.getByRole('link').first().innerText();
    const shown = effectGoals.find((effectGoal) => effectGoal.title === title);
    expect(shown && share(shown)).toBe(least);
    await expect(page.getByText(/^Alla 15 effektmål har initiativ/)).toContainText(
      `Lägst andel har sett en effekt i ${title}`,
    );
  });
});
