import { describe, expect, it } from '@jest/globals';
import type { InitiativeRow } from '@samhandling/contract';
import { screen, within } from '@testing-library/react';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { InitiativePeriods } from './initiative-periods.tsx';

const initiative = (id: string, of: Partial<InitiativeRow> = {}): InitiativeRow => ({
  id,
  title: `Initiativ ${id}`,
  summary: '',
  owner: { id: 'a', name: 'Pajala kommun', type: 'municipality' },
  partnerCount: 0,
  placeScope: null,
  municipalities: [],
  startsOn: '2025-01-01',
  endsOn: '2026-12-31',
  workStatus: 'ongoing',
  publicationState: 'published',
  timeliness: 'recent',
  lastReportOn: null,
  reportDueOn: null,
  primaryAction: null,
  actionCount: 0,
  effectGoals: [],
  aspects: [],
  isExample: false,
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...of,
});

const titles = () =>
  within(screen.getByRole('list', { name: /initiativ har angett/ }))
    .getAllByRole('link')
    .map((link) => link.textContent);

describe('initiatives over time', () => {
  it('stand in the order they begin, each with its state in words', () => {
    renderWithApp(
      <InitiativePeriods
        initiatives={[
          initiative('2', { startsOn: '2026-03-01', workStatus: 'planned' }),
          initiative('1', { endsOn: null }),
          initiative('utan tid', { startsOn: null, endsOn: null }),
        ]}
      />,
    );
    expect(titles()).toEqual(['Initiativ 1', 'Initiativ 2']);
    const [first] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent('Pågår Från januari 2025');
  });

  it('are what goes on before what is over, where there are too many', () => {
    const over = Array.from({ length: 30 }, (_, index) =>
      initiative(`klart ${index}`, { startsOn: '2020-01-01', workStatus: 'completed' }),
    );
    renderWithApp(<InitiativePeriods initiatives={[...over, initiative('nu')]} />);
    expect(titles()).toHaveLength(16);
    expect(titles().at(-1)).toBe('Initiativ nu');
    expect(screen.getByText(/Här visas 16 av dem/)).toBeVisible();
  });

  it('need no picture for one alone', () => {
    renderWithApp(<InitiativePeriods initiatives={[initiative('1')]} />);
    expect(screen.queryByRole('figure')).toBeNull();
  });
});
