import { describe, expect, it } from '@jest/globals';
import type { Measure, Strategy } from '@samhandling/contract';
import { screen, within } from '@testing-library/react';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { Charts } from '../../../lib/charts/charts.tsx';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import {
  measureOf,
  observationOf,
  published,
  seriesOf,
  stated,
} from '../../../lib/targets/measure.fixture.ts';
import { MeasureFigure, type OtherState } from './measure-figure.tsx';

const strategy = {
  region: {
    name: 'Norrbotten',
    countyCode: '25',
    nationName: 'Riket',
    municipalities: [],
  },
  areas: [],
} as unknown as Strategy;

async function show(measure: Measure, other?: OtherState) {
  const { queryClient, ...view } = renderWithApp(<p />, {
    api: { '/strategies/current': strategy },
  });
  await queryClient.ensureQueryData(regionQuery());
  view.rerender(
    <Charts>
      <MeasureFigure measure={measure} other={other} />
    </Charts>,
  );
  return view;
}

/** The first paragraph is the message; figures are written with no-break spaces. */
const message = (container: HTMLElement) =>
  container.querySelector('p')?.textContent?.replaceAll('\u00a0', ' ');

const county = seriesOf('25', [
  ...stated({ 2017: '10' }),
  ...published({ 2017: '10.2', 2022: '12', 2023: '13' }),
]);
const nation = seriesOf('00', published({ 2022: '11', 2023: '11.5' }));

describe('the message of a measure', () => {
  it('names the value and that nothing is judged where the strategy sets no target', async () => {
    const sayings = { sv: { subject: 'andelen som reser' } };
    const { container } = await show(measureOf([county, nation], [], { sayings }));
    expect(message(container)).toBe(
      'Andelen som reser var 13 % i Norrbotten år 2023. ' +
        'Strategin sätter inget mål för andelen som reser, så det bedöms inte.',
    );
  });

  it('writes months in words, and says what is preliminary', async () => {
    const own = seriesOf('25', [observationOf('2026M04', '13', { status: 'preliminary' })]);
    const { container } = await show(measureOf([own]));
    expect(message(container)).toContain('var 13 % (preliminärt) i Norrbotten i april 2026.');
  });

  it('says why a curve is cut', async () => {
    const breaks = [{ period: '2022', note: 'Nytt register.' }];
    await show(measureOf([county, nation], [], { breaks }));
    expect(screen.getByText('Brott i serien 2022: Nytt register.')).toBeVisible();
  });
});

describe('the picture of a measure', () => {
  it('names the earlier state and has the present one beside it', async () => {
    const then = measureOf([seriesOf('25', published({ 2022: '12.4', 2023: '13.6' }))]);
    const now = measureOf([county]);
    await show(then, {
      measure: now,
      label: 'Känt i dag',
      ownLabel: 'Norrbotten, känt 4 maj 2026',
    });
    const heads = within(screen.getByRole('figure')).getAllByRole('columnheader', { hidden: true });
    expect(heads.map((head) => head.textContent)).toEqual([
      'År',
      'Norrbotten, känt 4 maj 2026',
      'Känt i dag',
    ]);
  });

  it('draws groups one by one once they have been measured again', async () => {
    const women = seriesOf('25', published({ 2022: '32', 2023: '29' }), { sex: 'women' });
    const men = seriesOf('25', published({ 2022: '19', 2023: '18' }), { sex: 'men' });
    await show(measureOf([women, men]));
    expect(
      screen.getByRole('img', {
        name: /Högst i det senaste värdet: Kvinnor, 29\s%. Lägst: Män, 18\s%./,
      }),
    ).toBeInTheDocument();
  });
});
