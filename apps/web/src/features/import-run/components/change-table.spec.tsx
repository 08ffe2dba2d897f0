import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { change } from '../testing/run.fixture.ts';
import { ChangeTable } from './change-table.tsx';

/** What stands in the cells of the only row: its words, without the label that only a card shows. */
function cellsOf(shown: ReturnType<typeof change>): string[] {
  renderWithApp(<ChangeTable changes={[shown]} caption="Skillnader" leftOut={new Set()} />);
  const [, row] = screen.getAllByRole('row');
  return within(row as HTMLElement)
    .getAllByRole('cell')
    .map((cell) => cell.lastElementChild?.textContent?.replace(/\u00a0/g, ' ') ?? '');
}

describe('ChangeTable', () => {
  it('shows the known and the fetched value', () => {
    expect(cellsOf(change())).toEqual(['2024', 'Ändrat', '48,8 %preliminärt', '48,9 %']);
    expect(screen.getByRole('rowheader')).toHaveTextContent('Kvinnor, Norrbotten');
    expect(screen.getByRole('link')).toHaveAttribute('href', '/indikatorer/l-e1-1');
  });

  it('says in words that no value was known, and that a value is withdrawn', () => {
    expect(cellsOf(change({ kind: 'added', before: null }))).toContain('Inget');
  });

  it('says what is odd about a value, and can leave it out', () => {
    const left: [string, boolean][] = [];
    renderWithApp(
      <ChangeTable
        changes={[change({ doubts: ['changed_by_factor'] })]}
        caption="Skillnader"
        leftOut={new Set()}
        onLeaveOut={(...one) => left.push(one)}
      />,
    );
    expect(screen.getByText(/Minst fem gånger så stort eller litet/)).toBeVisible();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Spara Kvinnor, Norrbotten, 2024' }));
    expect(left).toEqual([[change().id, true]]);
  });

  it('says that a value is withdrawn', () => {
    const after = { value: null, status: 'missing', note: 'Tas bort av källan' } as const;
    expect(cellsOf(change({ kind: 'withdrawn', after })).slice(1)).toEqual([
      'Borttaget',
      '48,8 %preliminärt',
      'SaknasTas bort av källan',
    ]);
  });
});
