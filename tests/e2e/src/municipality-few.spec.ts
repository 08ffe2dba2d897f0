import { expect, test } from './test.ts';

type Row = { slug: string; name: string; places: { nobody: number } };

const pagesOf = (pdf: Buffer) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;

test('A municipality where nobody works on nearly anything is printed on one A4', async ({
  page,
  request,
}) => {
  const answer = await request.get(`${String(process.env.E2E_ORIGIN)}/api/v1/municipalities`);
  const { items } = (await answer.json()) as { items: Row[] };
  const ranked = items.toSorted((a, b) => b.places.nobody - a.places.nobody);
  expect(ranked[0]?.places.nobody).toBeGreaterThan(60);
  for (const { slug, name } of ranked) {
    await page.goto(`/kommuner/${slug}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect.soft(pagesOf(pdf), slug).toBe(1);
  }
});
