import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from './test.ts';

/** `npm run screenshots` keeps them in docs/; every run makes them, so that the script can't rot. */
const folder = fileURLToPath(
  new URL(
    process.env.KEEP_SCREENSHOTS ? '../../../docs/screenshots/' : '../../../.results/screenshots/',
    import.meta.url,
  ),
);

const PAGES = {
  start: '/',
  action: '/atgarder/k26',
  'without-owner': '/atgarder/utan-agare',
  coverage: '/tackning',
  municipality: '/kommuner/overkalix',
  'effect-goal': '/effektmal/k-e1',
  indicator: '/indikatorer/l-e1-1',
  'effect-map': '/effektkarta',
};

for (const scheme of ['light', 'dark'] as const) {
  test(`The main pages, photographed ${scheme}`, async ({ page }, { project }) => {
    mkdirSync(folder, { recursive: true });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (const [name, path] of Object.entries(PAGES)) {
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: `${folder}${name}-${project.name}-${scheme}.png` });
    }
  });
}
