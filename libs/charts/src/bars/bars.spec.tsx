import { describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import { GapBar } from './gap-bar.tsx';
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
  it('lists contributions beside the gap, each by itself and never added up', () => {
    render(
      <GapBar
        caption="The way"
        summary="Half remains."
        unit="per cent"
        baseline={{ label: 'Baseline', value: 77 }}
        latest={{ label: 'Latest', value: 79 }}
        target={{ label: 'Target', value: 81 }}
        tableLabels={{ what: 'What', value: 'Value', note: 'Note' }}
        contributionsLabel="What initiatives say"
        contributions={[
          { key: '1', label: 'College', href: '/i/1', kind: 'expected', value: 1, note: '+1' },
          { key: '2', label: 'School', kind: 'expected', value: null, note: 'no size said' },
        ]}
      />,
    );
    expect(screen.getByRole('img', { name: 'Half remains.' })).not.toHaveTextContent('80');
    const items = screen.getAllByRole('listitem');
    expect(items).toHaveLength(2);
    expect(within(items[0] as HTMLElement).getByRole('link')).toHaveAttribute('href', '/i/1');
    expect(items[1]).toHaveTextContent('no size said');
  });

  it('stands where baseline and target are the same', () => {
    render(
      <GapBar
        caption="The way"
        summary="Reached."
        unit="per cent"
        baseline={{ label: 'Baseline', value: 50 }}
        target={{ label: 'Target', value: 50 }}
        tableLabels={{ what: 'What', value: 'Value', note: 'Note' }}
      />,
    );
    expect(screen.getByRole('img', { name: 'Reached.' })).toBeVisible();
  });
});
