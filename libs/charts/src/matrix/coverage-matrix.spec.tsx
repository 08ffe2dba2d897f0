import { describe, expect, it } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CoverageMatrix, type MatrixRow } from './coverage-matrix.tsx';

const cell = (value: number) => ({ value, href: `/initiativ?n=${value}` });
const row = (code: string, values: [number, number]): MatrixRow => ({
  code,
  label: `Proposal ${code}`,
  href: `/atgarder/${code}`,
  tile: { ownership: 'none', activity: 'ongoing', reach: 0.5 },
  stateLabel: 'no owner, ongoing',
  cells: values.map(cell),
  total: cell(values[0] + values[1]),
});

const matrix = (
  <CoverageMatrix
    caption="Initiatives by action"
    columns={[
      { key: '2584', label: 'Kiruna' },
      { key: '2580', label: 'Luleå' },
    ]}
    areas={[
      {
        id: 'homes',
        position: 1,
        name: 'Homes',
        rows: [row('h01', [1, 0]), row('h02', [2, 3])],
        cells: [cell(3), cell(3)],
        total: cell(6),
      },
    ]}
    totals={{ cells: [cell(3), cell(3)], total: cell(6) }}
    labels={{
      action: 'Action',
      total: 'All',
      fold: (name) => `Fold ${name}`,
      unfold: (name) => `Unfold ${name}`,
      cell: (name, column, value) => `${name}, ${column}: ${value}`,
    }}
  />
);

describe('CoverageMatrix', () => {
  it('links every figure to its list, and has no link for zero', () => {
    render(matrix);
    expect(screen.getByRole('link', { name: 'H02, Luleå: 3' })).toHaveAttribute(
      'href',
      '/initiativ?n=3',
    );
    expect(screen.queryByRole('link', { name: /H01, Luleå/ })).not.toBeInTheDocument();
  });

  it('says the state of an action in words beside its tile', () => {
    render(matrix);
    expect(
      screen.getByRole('rowheader', { name: /H01 Proposal h01 no owner, ongoing/ }),
    ).toBeVisible();
  });

  it('folds an area', async () => {
    const user = userEvent.setup();
    render(matrix);
    const fold = screen.getByRole('button', { name: 'Fold Homes' });
    expect(fold).toHaveAttribute('aria-expanded', 'true');
    await user.click(fold);
    expect(screen.getByRole('button', { name: 'Unfold Homes' })).toHaveAttribute(
      'aria-expanded',
      'false',
    );
    expect(screen.queryByText('Proposal h01')).not.toBeInTheDocument();
  });

  it('is one stop for the Tab key, and arrow keys reach the other figures', async () => {
    const user = userEvent.setup();
    render(matrix);
    const stops = screen
      .getAllByRole('link')
      .filter((link) => link.dataset['stop'] && link.tabIndex === 0);
    expect(stops.map((link) => link.dataset['stop'])).toEqual(['h01/2584']);
    act(() => stops[0]?.focus());
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toHaveAttribute('data-stop', 'h01/total');
    await user.keyboard('{End}');
    expect(document.activeElement).toHaveAttribute('data-stop', 'h02/total');
  });
});
