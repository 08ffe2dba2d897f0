import { photograph } from './support/photograph.ts';
import { test } from './test.ts';

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

for (const [name, path] of Object.entries(PAGES)) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`The page ${path}, photographed ${scheme}`, async ({ page }, { project }) => {
      await photograph(page, { [name]: path }, scheme, project.name);
    });
  }
}
