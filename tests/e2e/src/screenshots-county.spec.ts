import { test } from './county-test.ts';
import { heaviestOf } from './support/county-pages.ts';
import { photograph } from './support/photograph.ts';

type Heaviest = Awaited<ReturnType<typeof heaviestOf>>;

/** Pages at the same address in every county. */
const PLACED = {
  'county-start': '/',
  'county-coverage': '/tackning',
  'county-effect-map': '/effektkarta',
  'county-actions': '/atgarder',
  'county-without-owner': '/atgarder/utan-agare?kommun=2513',
};

/** Pages of what has most to show. */
const HEAVIEST: Readonly<Record<string, (heaviest: Heaviest) => string>> = {
  'county-effect-goal': ({ effectGoal }) => `/effektmal/${effectGoal}`,
  'county-indicator': ({ indicatorOfMany }) => `/indikatorer/${indicatorOfMany}`,
  'county-municipality': ({ mostWithoutWork }) => `/kommuner/${mostWithoutWork}`,
  'county-action': ({ action }) => `/atgarder/${action}`,
  'county-actor': ({ actor }) => `/aktorer/${actor}`,
};

const DARK: readonly string[] = ['county-start', 'county-coverage', 'county-effect-map'];

// Each page has the time limit of a test for itself: all in one test are too much for a busy machine.
for (const [name, path] of Object.entries(PLACED)) {
  for (const scheme of DARK.includes(name) ? (['light', 'dark'] as const) : ['light' as const]) {
    test(`The page ${path} of a county, photographed ${scheme}`, async ({ page }, { project }) => {
      await photograph(page, { [name]: path }, scheme, project.name);
    });
  }
}

for (const [name, pathOf] of Object.entries(HEAVIEST)) {
  test(`The page ${name} with most to show, photographed light`, async ({ page, request }, {
    project,
  }) => {
    await photograph(page, { [name]: pathOf(await heaviestOf(request)) }, 'light', project.name);
  });
}
