import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { LineChart } from './line-chart.tsx';
import { SmallMultiples } from './small-multiples.tsx';
import type { LineSeries } from './line-model.ts';

const county: LineSeries = {
  id: 'county',
  label: 'County',
  kind: 'main',
  points: [
    { period: 2020, value: 79 },
    { period: 2021, value: 80 },
    { period: 2022, value: null },
    { period: 2023, value: 81, isPreliminary: true },
  ],
};
const chart = {
  caption: 'Employment',
  summary: 'It rose.',
  unit: 'per cent',
  periodLabel: 'Year',
  keyLabels: { path: 'Even pace to the target', preliminary: 'Preliminary' },
};
const pathsOf = (picture: Element, name: string) => picture.querySelectorAll(`.${name}`);

describe('LineChart', () => {
  it('draws no line across a missing value, and a preliminary value as an open dot', () => {
    render(<LineChart {...chart} series={[county]} />);
    const picture = screen.getByRole('img', { name: 'It rose.' });
    expect(pathsOf(picture, 'line')).toHaveLength(1);
    expect(pathsOf(picture, 'dot')).toHaveLength(3);
    expect(pathsOf(picture, 'dotHole')).toHaveLength(1);
    expect(screen.getByText('Preliminary')).toBeInTheDocument();
  });

  it('explains only the marks that are in the picture', () => {
    render(
      <LineChart
        {...chart}
        series={[{ ...county, points: county.points.slice(0, 2) }]}
        baseline={{ label: 'Baseline 2017', period: 2017, value: 78 }}
        targets={[{ label: 'Target', period: 2030, value: 85 }]}
      />,
    );
    expect(screen.queryByText('Preliminary')).toBeNull();
    expect(screen.queryByText('Even pace to the target')).toBeNull();
    const picture = screen.getByRole('img', { name: 'It rose.' });
    expect(pathsOf(picture, 'baselineMark')).toHaveLength(1);
    expect(screen.getAllByText('Baseline 2017')).not.toHaveLength(0);
  });

  it('draws a path from the baseline to each target', () => {
    const from = { period: 2017, value: 78 };
    render(
      <LineChart
        {...chart}
        series={[county]}
        targets={[
          { label: 'Target 2025', period: 2025, value: 82, from },
          { label: 'Target 2030', period: 2030, value: 85, from },
        ]}
      />,
    );
    expect(pathsOf(screen.getByRole('img', { name: 'It rose.' }), 'targetLine')).toHaveLength(2);
    expect(screen.getByText('Even pace to the target')).toBeInTheDocument();
  });

  it('cuts every line at a break, and names the break', () => {
    const nation: LineSeries = { ...county, id: 'nation', label: 'Nation', kind: 'comparison' };
    render(
      <LineChart
        {...chart}
        series={[county, nation]}
        breaks={[{ period: 2021, label: 'New register 2021' }]}
      />,
    );
    const picture = screen.getByRole('img', { name: 'It rose.' });
    expect(pathsOf(picture, 'line')).toHaveLength(0);
    expect(pathsOf(picture, 'break')).toHaveLength(1);
    expect(screen.getByText('New register 2021')).toBeInTheDocument();
  });

  it('draws another state of the line thin beside it', () => {
    const then: LineSeries = { ...county, id: 'then', label: 'As known in May', kind: 'beside' };
    const { container } = render(<LineChart {...chart} series={[county, then]} />);
    expect(container.querySelector('.series[data-kind="beside"] .line')).not.toBeNull();
    expect(screen.getByText('As known in May', { selector: 'span' })).toBeInTheDocument();
  });
});

describe('SmallMultiples', () => {
  const nation = { ...county, id: 'nation', label: 'Nation', kind: 'comparison' as const };
  const low = { ...county, points: [{ period: 2020, value: 60 }] };

  it('draws every group on one scale, and has each figure in its table', () => {
    const { container } = render(
      <SmallMultiples
        {...chart}
        groupLabel="Group"
        panels={[
          {
            key: 'w',
            label: 'Women',
            series: [county, nation],
            targets: [{ label: 'Target 2030', period: 2030, value: 85 }],
          },
          { key: 'm', label: 'Men', series: [low] },
        ]}
      />,
    );
    expect(screen.getByRole('img', { name: 'It rose.' })).toHaveTextContent('Women');
    const scales = [...container.querySelectorAll('.plot')].map((plot) =>
      [...plot.querySelectorAll('.yTick')].map((tick) => tick.textContent).join(),
    );
    expect(container.querySelector('.unit')).toHaveTextContent('Target 2030 85');
    expect(scales).toHaveLength(2);
    expect(new Set(scales).size).toBe(1);
    const rows = screen.getAllByRole('row', { hidden: true });
    const cells = rows.map((row) => [...row.children].map((cell) => cell.textContent));
    expect(cells).toContainEqual(['Women', '2021', '80', '80']);
    expect(cells).toContainEqual(['Men', '2020', '60', '–']);
  });
});
