import { test } from './county-test.ts';
import { heaviestOf } from './support/county-pages.ts';
import { photograph } from './support/photograph.ts';

test('The pages of a county, photographed light, and some of them dark', async ({ page, request }, {
  project,
}) => {
  const heaviest = await heaviestOf(request);
  const dark = {
    'county-start': '/',
    'county-coverage': '/tackning',
    'county-effect-map': '/effektkarta',
  };
  const light = {
    ...dark,
    'county-actions': '/atgarder',
    'county-without-owner': '/atgarder/utan-agare?kommun=2513',
    'county-effect-goal': `/effektmal/${heaviest.effectGoal}`,
    'county-indicator': `/indikatorer/${heaviest.indicatorOfMany}`,
    'county-municipality': `/kommuner/${heaviest.mostWithoutWork}`,
    'county-action': `/atgarder/${heaviest.action}`,
    'county-actor': `/aktorer/${heaviest.actor}`,
  };
  await photograph(page, light, 'light', project.name);
  await photograph(page, dark, 'dark', project.name);
});
