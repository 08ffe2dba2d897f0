import { describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import { LineChart } from './line/line-chart.tsx';
import { ChartLabelsProvider } from './figure/chart-labels.tsx';
import { chartCsv, type ChartTable } from './figure/chart-table.ts';

describe('chartCsv', () => {
  const table: ChartTable = {
    columns: [
      { key: 'a', label: 'Place' },
      { key: 'b', label: 'Share; per cent', isNumber: true },
    ],
    rows: [
      { key: '1', cells: ['Luleå', 12.5] },
      { key: '2', cells: ['=HYPERLINK("x")', null] },
      { key: '3', cells: ['+46', -3] },
    ],
  };

  it('can be read by a Swedish Excel, and no cell runs as a formula', () => {
    expect(chartCsv(table)).toBe(
      ['\ufeffPlace;"Share; per cent"', 'Luleå;12,5', `"'=HYPERLINK(""x"")";`, `'+46;-3`, ''].join(
        '\r\n',
      ),
    );
  });
});

describe('a chart', () => {
  const chart = (
    <ChartLabelsProvider
      labels={{
        showTable: 'Show as table',
        download: 'CSV',
        noValue: 'none',
        formatNumber: (value) => value.toFixed(1),
      }}
    >
      <LineChart
        caption="Employment"
        summary="It rose to 79.8 per cent."
        unit="per cent"
        periodLabel="Year"
        csvName="employment.csv"
        series={[
          {
            id: 'county',
            label: 'County',
            kind: 'main',
            points: [
              { period: 2022, value: 79.3 },
              { period: 2023, value: 79.8 },
            ],
          },
          {
            id: 'nation',
            label: 'Nation',
            kind: 'comparison',
            points: [{ period: 2022, value: 79 }],
          },
        ]}
        targets={[{ label: 'Target', period: 2030, value: 81 }]}
      />
    </ChartLabelsProvider>
  );

  it('is a figure with its caption, and a picture with its sentence', () => {
    render(chart);
    const figure = screen.getByRole('figure', { name: 'Employment' });
    expect(within(figure).getByRole('img', { name: 'It rose to 79.8 per cent.' })).toBeVisible();
  });

  it('has a table with every period, which names missing values', () => {
    render(chart);
    const rows = screen.getAllByRole('row', { hidden: true });
    const cells = rows.map((row) => [...row.children].map((cell) => cell.textContent));
    expect(cells).toEqual([
      ['Year', 'County', 'Nation', 'Target'],
      ['2022', '79.3', '79.0', 'none'],
      ['2023', '79.8', 'none', 'none'],
      ['2030', 'none', 'none', '81.0'],
    ]);
  });

  it('offers its figures as a file', () => {
    render(chart);
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'CSV' });
    expect(link).toHaveAttribute('download', 'employment.csv');
    expect(decodeURIComponent(link.href)).toContain('2022;79,3;79;');
  });
});
