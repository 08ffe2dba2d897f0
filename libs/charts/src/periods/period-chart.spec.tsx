import { describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import { PeriodChart, type PeriodRow } from './period-chart.tsx';
import { periodModel, yearPlace } from './period-model.ts';

describe('a date on the axis', () => {
  it('is a fraction of its year, also in a leap year', () => {
    expect(yearPlace('2026-01-01')).toBe(2026);
    expect(yearPlace('2026-12-31', { isEnd: true })).toBe(2027);
    expect(yearPlace('2024-07-01')).toBeCloseTo(2024 + 182 / 366);
  });
});

describe('periodModel', () => {
  it('spans whole years, and leaves unknown ends open', () => {
    const { places, ticks } = periodModel([
      { from: '2024-01-01', to: '2025-12-31' },
      { from: '2027-01-01', to: null },
      { from: null, to: '2024-12-31' },
      { from: null, to: null },
    ]);
    expect(ticks.map(({ label }) => label)).toEqual(['2024', '2025', '2026', '2027']);
    expect(places[0]).toMatchObject({ start: 0, isOpenStart: false, isOpenEnd: false });
    expect(places[0]?.size).toBeCloseTo(200 / 3);
    expect(places[1]).toMatchObject({ start: 100, size: 0, isOpenEnd: true });
    expect(places[2]).toMatchObject({ start: 0, isOpenStart: true });
    expect(places[3]).toBeNull();
  });

  it('is empty without any date', () => {
    expect(periodModel([{ from: null, to: null }])).toEqual({ places: [null], ticks: [] });
  });
});

describe('PeriodChart', () => {
  const row = (key: string, of: Partial<PeriodRow> = {}): PeriodRow => ({
    key,
    label: key,
    href: `/i/${key}`,
    from: '2025-01-01',
    to: '2026-12-31',
    look: 'full',
    state: 'Going on',
    stateText: 'Going on',
    periodText: '2025 – 2026',
    ...of,
  });

  it('names each bar with its state and period in words, and holds the same as a table', () => {
    const { container } = render(
      <PeriodChart
        caption="When"
        summary="Two initiatives."
        tableLabels={{ what: 'Initiative', state: 'State', when: 'When' }}
        rows={[row('Fibre'), row('Bus', { from: null, to: null, periodText: 'Not said' })]}
      />,
    );
    const items = within(screen.getByRole('list', { name: 'Two initiatives.' })).getAllByRole(
      'listitem',
    );
    expect(items[0]).toHaveTextContent('FibreGoing on 2025 – 2026');
    expect(container.querySelectorAll('.bar')).toHaveLength(1);
    const cells = screen
      .getAllByRole('row', { hidden: true })
      .map((line) => [...line.children].map((cell) => cell.textContent));
    expect(cells[2]).toEqual(['Bus', 'Going on', 'Not said']);
  });
});
