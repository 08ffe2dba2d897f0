import { describe, expect, it } from '@jest/globals';
import type { HistoryEntry } from '@samhandling/contract';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { ActionHistory } from './action-history.tsx';

const api = {
  '/strategies/current': {
    region: { code: '25', name: 'Region Norrbotten', municipalities: [] },
    areas: [],
  },
};
const entry = (id: string, event: HistoryEntry['event'], actor: string): HistoryEntry => ({
  id,
  at: `2026-0${id}-01T10:00:00Z`,
  event,
  actor: { id: actor, name: actor, type: 'company' },
  personName: null,
  role: 'lead',
  changedFields: [],
  reason: null,
});

describe('The history of an action', () => {
  it('tells in whose name each act was done, as far as that is known', async () => {
    renderWithApp(
      <ActionHistory
        entries={[
          entry('6', 'ownership.released', 'LKAB'),
          entry('5', 'ownership.confirmed', 'LTU'),
          entry('4', 'ownership.confirmed', 'LKAB'),
          entry('3', 'ownership.proposed', 'LTU'),
          entry('2', 'ownership.claimed', 'LKAB'),
        ]}
      />,
      { api },
    );
    await userEvent.click(await screen.findByText(/5 händelser/));
    const told = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(told).toEqual([
      expect.stringMatching(/LKAB ansvarar inte längre$/),
      expect.stringMatching(/LTU bekräftades som ansvarigLTU$/),
      expect.stringMatching(/LKAB bekräftades som ansvarigRegion Norrbotten, samordnare$/),
      expect.stringMatching(/LTU föreslogs som ansvarigRegion Norrbotten, samordnare$/),
      expect.stringMatching(/LKAB anmälde ansvarLKAB$/),
    ]);
  });
});
