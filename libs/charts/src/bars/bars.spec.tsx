import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { TargetGapBar } from './target-gap-bar.tsx';
import { SplitBars } from './split-bars.tsx';

describe('SplitBars', () => {
  it('writes each figure with the name of its series, and says what is missing', () => {
    render(
      <SplitBars
        caption="By sex"
        summary="Women are behind."
        unit="per cent"
        groupLabel="Group"
        seriesLabels={['County', 'Nation']}
        groups={[{ key: 'w', label: 'Women', values: [61.4, null] }]}
      />,
    );
    const picture = screen.getByRole('img', { name: 'Women are behind.' });
    expect(picture).toHaveTextContent('61.4 County');
    expect(picture).toHaveTextContent('– Nation');
  });
});

describe('GapBar', () => {
  const words = {
    caption: 'The way',
    unit: 'per cent',
    statedEffectsLabel: 'What initiatives say',
    confidenceLabels: { high: 'Sure', medium: 'Fairly', low: 'Unsure', unstated: 'Not said' },
    tableLabels: { group: 'Group', what: 'What', value: 'Value', note: 'Note' },
  };
  const progress = {
    baseline: { label: 'Baseline', value: 77 },
    latest: { label: 'Latest', value: 79 },
    target: { label: 'Target', value: 81 },
  };
  const remaining = { label: 'Remains', note: '2 points', value: 2 };
  const statedEffect = {
    key: '2028',
    label: 'Expected by 2028, 2 initiatives',
    note: '+1 point',
    total: 1,
    parts: { high: 0.25, medium: 0.75 },
  };

  it('draws stated effects by confidence beside what remains, which they do not reduce', () => {
    const { container } = render(
      <TargetGapBar
        {...words}
        summary="Half remains."
        progress={progress}
        groups={[{ key: 'all', label: 'All', remaining, statedEffects: [statedEffect] }]}
      />,
    );
    expect(screen.getByRole('img', { name: 'Half remains.' })).not.toHaveTextContent('80');
    const bars = [...container.querySelectorAll('.claimBar')];
    const widths = bars.map((bar) =>
      [...bar.querySelectorAll('rect')].map((rect) => rect.getAttribute('width')),
    );
    expect(widths).toEqual([['99%'], ['12.375%', '37.125%']]);
    expect(container.querySelector('.levels')).toHaveTextContent('SureFairly');
    expect(container.querySelector('.levels')).not.toHaveTextContent('Unsure');
  });

  it('has a table with the same figures, group by group', () => {
    render(
      <TargetGapBar
        {...words}
        summary="Half remains."
        groups={[
          { key: 'w', label: 'Women', remaining, statedEffects: [statedEffect] },
          {
            key: 'm',
            label: 'Men',
            statedEffects: [{ ...statedEffect, total: 0.5, parts: { low: 0.5 } }],
          },
        ]}
      />,
    );
    const rows = screen.getAllByRole('row', { hidden: true });
    const cells = rows.map((row) => [...row.children].map((cell) => cell.textContent));
    expect(cells).toEqual([
      ['Group', 'What', 'Value', 'Note'],
      ['Women', 'Remains', '2', '2 points'],
      ['Women', 'Expected by 2028, 2 initiatives', '1', '+1 point'],
      ['Men', 'Expected by 2028, 2 initiatives', '0.5', '+1 point'],
    ]);
  });

  it('draws a baseline and a target with the same value', () => {
    const { baseline } = progress;
    render(
      <TargetGapBar
        {...words}
        summary="Reached."
        progress={{ baseline, target: { ...progress.target, value: 77 } }}
        groups={[]}
      />,
    );
    expect(screen.getByRole('img', { name: 'Reached.' })).toBeVisible();
  });
});
