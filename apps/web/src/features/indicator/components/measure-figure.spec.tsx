import { describe, expect, it } from '@jest/globals';
import type { Measure, Strategy } from '@samhandling/contract';
import { screen, within } from '@testing-library/react';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { Charts } from '../../../lib/charts/charts.tsx';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import {
  targetGapOf,
  measureOf,
  observationOf,
  published,
  seriesOf,
  stated,
  targetOf,
} from './measure.fixture.ts';
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
  const targets = [targetOf({ value: '25', gap: targetGapOf('12') })];

  it('says the latest value, the change since the stated baseline, and what remains', async () => {
    const { container } = await show(measureOf([county, nation], targets));
    expect(message(container)).toBe(
      'Norrbotten hade 13 % år 2023. Riket hade 11,5 %. Det är 3 procentenheter mer än utgångsläget 2017. ' +
        'Målet är 25 % år 2030. Dit återstår 12 procentenheter.',
    );
  });

  it('compares with the nation in the same period, and names the period if it is another', async () => {
    const late = seriesOf('00', published({ 2022: '11' }));
    const { container } = await show(measureOf([county, late], targets));
    expect(message(container)).toContain('Riket hade 11 % år 2022.');
  });

  it('says that a value is preliminary', async () => {
    const own = seriesOf('25', [
      ...stated({ 2017: '10' }),
      observationOf('2025', '13', { status: 'preliminary' }),
    ]);
    const { container } = await show(measureOf([own]));
    expect(message(container)).toContain('Norrbotten hade 13 % (preliminärt) år 2025.');
  });

  it('computes no change across a break', async () => {
    const { container } = await show(
      measureOf([county, nation], targets, {
        breaks: [{ period: '2022', note: 'Nytt register.' }],
      }),
    );
    expect(message(container)).not.toContain('mer än utgångsläget');
    expect(message(container)).toContain('Serien bröts 2022');
    expect(screen.getByText('Brott i serien 2022: Nytt register.')).toBeVisible();
  });

  it('states a target that is set for groups for those groups only', async () => {
    const women = seriesOf('25', published({ 2022: '32', 2023: '29' }), { sex: 'women' });
    const men = seriesOf('25', published({ 2022: '19', 2023: '18' }), { sex: 'men' });
    const all = seriesOf('25', published({ 2022: '26', 2023: '23.5' }));
    const ofGroups = (['women', 'men'] as const).map((sex) =>
      targetOf({ kind: 'at_most', sex, gap: targetGapOf(sex === 'women' ? '4' : '0') }),
    );
    const { container } = await show(measureOf([all, women, men], ofGroups));
    expect(message(container)).toContain(
      'Målet är 25 % år 2030 för kvinnor och män. Dit återstår 4 procentenheter för kvinnor. Det är nått för män.',
    );
    expect(message(container)).not.toContain('Det är nått.');
  });

  it('states the value of a group that is measured alone', async () => {
    const women = seriesOf('25', stated({ 2017: '17' }), { sex: 'women' });
    const { container } = await show(measureOf([women], [targetOf({ value: '30', sex: 'women' })]));
    expect(message(container)).toBe(
      'Norrbotten hade 17 % för kvinnor år 2017. Målet är 30 % år 2030 för kvinnor.',
    );
  });

  it('writes months in words', async () => {
    const own = seriesOf('25', published({ '2026M03': '12', '2026M04': '13' }));
    const { container } = await show(measureOf([own]));
    expect(message(container)).toContain('Norrbotten hade 13 % i april 2026.');
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
      screen.getByRole('img', { name: /Högst senast: Kvinnor, 29\s%. Lägst: Män, 18\s%./ }),
    ).toBeInTheDocument();
  });
});
