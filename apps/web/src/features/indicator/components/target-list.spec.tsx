import { describe, expect, it } from '@jest/globals';
import type { Measure, Target } from '@samhandling/contract';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { TargetList } from './target-list.tsx';

const strategy = {
  region: { name: 'Norrbotten', countyCode: '25', nationName: 'Riket', municipalities: [] },
  areas: [],
};

const target = (of: Partial<Target>): Target => ({
  kind: 'at_most',
  value: '25',
  bound: null,
  parityBetween: [],
  unit: 'percent',
  year: 2030,
  baseYear: null,
  direction: null,
  sex: 'women',
  birth: null,
  note: null,
  asWritten: 'högst 25 %',
  assessment: {
    state: 'cannot_be_judged',
    reason: 'only_baseline',
    rule: 'at_most',
    isPreliminary: false,
    inputs: [],
    steps: [{ code: 'baseline', params: { value: '35.1', unit: 'percent', period: '2017' } }],
  },
  gap: {
    value: null,
    reason: 'no_value',
    unit: null,
    direction: null,
    latest: null,
    latestPeriod: null,
    goal: null,
    isPreliminary: false,
  },
  claims: { range: null, initiatives: 0, added: [], notAdded: [] },
  ...of,
});

const measure = (targets: Target[]): Measure => ({
  code: 'm',
  name: 'Ohälsotal',
  unit: 'percent',
  definition: null,
  series: [],
  breaks: [],
  targets,
  breakdowns: { sex: true, birth: false },
});

async function show(targets: Target[]) {
  const { queryClient, ...view } = renderWithApp(<p />, {
    api: { '/strategies/current': strategy },
  });
  await queryClient.ensureQueryData(regionQuery());
  view.rerender(<TargetList measure={measure(targets)} />);
}

describe('the targets of a measure', () => {
  it('say why they cannot be judged once, with the arithmetic a click away', async () => {
    await show([target({}), target({ sex: 'men' })]);
    expect(screen.getByText(/^Kvinnor: Högst 25\s%, år 2030$/)).toBeVisible();
    expect(screen.getAllByText('Kan inte bedömas än')).toHaveLength(2);
    const reasons = screen.getAllByText(/Än finns bara ett värde/);
    expect(reasons[0]).toBeVisible();
    expect(reasons[1]).not.toBeVisible();
    await userEvent.click(screen.getAllByText('Så är det räknat')[1] as HTMLElement);
    expect(reasons[1]).toBeVisible();
    expect(screen.getAllByText(/Utgångsläget är 35,1\s% \(2017\)\./)[1]).toBeVisible();
  });

  it('name a change by its direction', async () => {
    await show([target({ kind: 'change_against_base', value: '-70', baseYear: 2010, sex: null })]);
    expect(screen.getByText(/^Minskning med 70\s% jämfört med 2010, år 2030$/)).toBeVisible();
  });

  it('say so where the strategy sets none', async () => {
    await show([]);
    expect(screen.getByText('Strategin sätter inget målvärde här.')).toBeVisible();
  });
});
