import { describe, expect, it } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CoverageMatrix } from './coverage-matrix.tsx';
import type { MatrixRow } from './matrix-model.ts';

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

const matrix = (isFolded = false) => (
  <CoverageMatrix
    caption="Initiatives by action"
    columns={[
      { key: '2584', label: 'Kiruna' },
      { key: 'h-e1', label: 'H-E1', title: 'Good homes' },
    ]}
    areas={[
      {
        id: 'homes',
        position: 1,
        name: 'Homes',
        sections: [
          {
            id: 'homes-new',
            name: 'New homes',
            rows: [row('h01', [1, 0]), row('h02', [2, 3])],
            cells: [cell(3), cell(3)],
            total: cell(6),
          },
        ],
        cells: [cell(3), { value: 3 }],
        total: cell(6),
      },
    ]}
    totals={{ cells: [cell(3), cell(3)], total: cell(6) }}
    labels={{
      action: 'Action',
      total: 'All',
      foldAll: 'Fold all',
      unfoldAll: 'Unfold all',
    }}
    isFolded={isFolded}
  />
);

const stopOfFocus = () => (document.activeElement as HTMLElement).dataset['stop'];

describe('CoverageMatrix', () => {
  it('links every figure to its list, and has no link for zero or where no list answers', () => {
    render(matrix());
    expect(screen.getByRole('link', { name: 'H02 Good homes 3' })).toHaveAttribute(
      'href',
      '/initiativ?n=3',
    );
    expect(screen.queryByRole('link', { name: /H01 Good homes/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Homes Good homes 3' })).not.toBeInTheDocument();
  });

  it('says the state of an action, and what a short column stands for, in words', () => {
    render(matrix());
    expect(
      screen.getByRole('rowheader', { name: /H01 ?Proposal h01 ?no owner, ongoing/ }),
    ).toBeVisible();
    expect(screen.getByRole('columnheader', { name: /Good homes/ })).toBeVisible();
  });

  it('folds a section, whose own figures stay', async () => {
    const user = userEvent.setup();
    render(matrix());
    const fold = screen.getByRole('button', { name: 'New homes' });
    expect(fold).toHaveAttribute('aria-expanded', 'true');
    await user.click(fold);
    expect(fold).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('link', { name: /^H02/ })).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'New homes All 6' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Unfold all' }));
    expect(screen.getByRole('link', { name: 'H02 Kiruna 2' })).toBeVisible();
  });

  it('is folded at first where that is asked for, and unfolds what find-in-page finds', () => {
    render(matrix(true));
    const words = screen.getByText('Proposal h01');
    const folded = words.closest('folded-words');
    expect(folded).toHaveAttribute('hidden');
    fireEvent(words, new Event('beforematch', { bubbles: true }));
    expect(folded).not.toHaveAttribute('hidden');
    expect(screen.getByRole('link', { name: 'H01 Kiruna 1' })).toBeVisible();
  });

  it('is one stop for the Tab key, and arrow keys reach the other figures', async () => {
    const user = userEvent.setup();
    render(matrix());
    const stops = screen
      .getAllByRole('link')
      .filter((link) => link.dataset['stop'] && link.tabIndex === 0);
    expect(stops.map((link) => link.dataset['stop'])).toEqual(['a1/total']);
    act(() => stops[0]?.focus());
    await user.keyboard('{ArrowRight}');
    expect(stopOfFocus()).toBe('a1.1/2584');
    await user.keyboard('{Home}');
    expect(stopOfFocus()).toBe('a1/2584');
    await user.keyboard('{End}');
    expect(stopOfFocus()).toBe('all/total');
  });
});
