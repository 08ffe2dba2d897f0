import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { ChangeChart } from '../changes/change-chart.tsx';
import { SparkLine } from '../spark/spark-line.tsx';
import { BulletKey, BulletLine } from './bullet-line.tsx';

const NOTHING = {
  county: null,
  women: null,
  men: null,
  nation: null,
  target: null,
  direction: null,
};
const LETTERS = { women: 'W', men: 'M' };

describe('the line of a measure', () => {
  it('is read out as a sentence, with a figure at each mark', () => {
    render(
      <BulletLine
        values={{ ...NOTHING, county: 81.5, nation: 79.1, women: 80 }}
        write={(mark, value) => `${mark} ${value}`}
        letters={LETTERS}
        text="81.5 per cent in the county, 79.1 in the nation"
      />,
    );
    expect(screen.getByRole('img', { name: /81.5 per cent in the county/ })).toHaveTextContent(
      'Wcounty 81.5nation 79.1',
    );
  });

  it('is words where nothing is known', () => {
    render(<BulletLine values={NOTHING} write={() => ''} letters={LETTERS} text="No value" />);
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByText('No value')).toBeVisible();
  });

  it('explains only the marks that occur', () => {
    const labels = {
      county: 'the county',
      women: 'women',
      men: 'men',
      nation: 'the nation',
      target: 'target',
      direction: 'direction',
    };
    const { container } = render(
      <BulletKey labels={labels} letters={LETTERS} shown={['county', 'direction']} />,
    );
    expect(container).toHaveTextContent('the countydirection');
  });
});

describe('changes by year', () => {
  it('are marks, and the same as a table with the sign', () => {
    const { container } = render(
      <ChangeChart
        caption="New companies"
        summary="Two state a size."
        unit="change, companies"
        today={2026.9}
        note="Added: +74 in 2028."
        formatChange={(change) => `${change > 0 ? '+' : ''}${change}`}
        kindLabels={{ observed: 'Seen', expected: 'Expected' }}
        tableLabels={{
          kind: 'Kind',
          year: 'Year',
          change: 'Change',
          group: 'Group',
          count: 'Initiatives',
        }}
        rows={[
          { key: 'a', kind: 'observed', year: 2026, change: -4, group: 'All', count: 1 },
          { key: 'b', kind: 'expected', year: 2028, change: 40, group: 'All', count: 2 },
        ]}
      />,
    );
    expect(screen.getByRole('img', { name: 'Two state a size.' })).toHaveTextContent('+40');
    expect(
      [...container.querySelectorAll('.mark')].map((mark) => mark.getAttribute('data-kind')),
    ).toEqual(['observed', 'expected']);
    const rows = screen
      .getAllByRole('row', { hidden: true })
      .map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows.slice(1)).toEqual([
      ['Seen', '2026', '-4', 'All', '1'],
      ['Expected', '2028', '40', 'All', '2'],
    ]);
  });
});

describe('a small curve', () => {
  it('is read out as words, and nothing where there is no curve', () => {
    const points = [
      { period: 2020, value: 1 },
      { period: 2021, value: 2 },
    ];
    const { rerender } = render(<SparkLine points={points} target={null} text="From 1 to 2" />);
    expect(screen.getByRole('img', { name: 'From 1 to 2' })).toBeVisible();
    rerender(<SparkLine points={points.slice(0, 1)} target={null} text="From 1 to 2" />);
    expect(screen.queryByRole('img')).toBeNull();
  });
});
