import { describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CountGrid, type CountGridProps } from './count-grid.tsx';

const cell = (initiatives: number, href: string) => ({ initiatives, href });
const props: CountGridProps = {
  caption: 'Avsnitt och effektmål',
  rowHead: 'Avsnitt',
  columnGroups: [
    {
      key: 'homes',
      label: 'Livsmiljöer',
      area: 1,
      columns: [
        { key: 'e1', short: 'L-E1', label: 'L-E1 Region', href: '/m?e1' },
        { key: 'e2', short: 'L-E2', label: 'L-E2 Närmiljö', href: '/m?e2' },
      ],
    },
    { key: 'sums', label: '', columns: [{ key: 'all', short: 'alla', label: 'alla' }] },
  ],
  totalKey: 'all',
  rowGroups: [
    {
      key: 'homes',
      label: 'Livsmiljöer',
      area: 1,
      cells: { e1: cell(2, '/m?o&e1'), all: cell(3, '/m?o') },
      rows: [
        {
          key: 's1',
          label: 'Trygga miljöer',
          href: '/m?s1',
          observed: 1,
          cells: { e1: cell(2, '/m?s1&e1'), all: cell(3, '/m?s1') },
        },
      ],
    },
  ],
  totals: { label: 'Alla', cells: { e1: cell(2, '/m?e1'), all: cell(3, '/m') } },
};

describe('The grid of counts', () => {
  it('says each number with its row and column, and nought where there is none', () => {
    render(<CountGrid {...props} />);
    const row = within(screen.getByRole('row', { name: /Trygga miljöer/ }));
    expect(row.getByRole('link', { name: 'Trygga miljöer L-E1 Region 2' })).toBeTruthy();
    expect(row.getAllByRole('cell').map(({ textContent }) => textContent)).toContain('0');
    expect(screen.getByRole('columnheader', { name: 'L-E2 Närmiljö' })).toBeTruthy();
  });

  it('is one stop, and arrows walk from number to number', async () => {
    render(<CountGrid {...props} />);
    const person = userEvent.setup();
    await person.tab();
    await person.keyboard('{End}');
    expect(document.activeElement?.getAttribute('href')).toBe('/m');
    await person.tab();
    expect(document.activeElement).toBe(document.body);
  });
});
