import type { ActionMapArea, ActionMapLabels } from '../index.ts';

export const mapLabels: ActionMapLabels = {
  summary: 'Five actions, one has an owner',
  ownership: { none: 'no owner', claimed: 'claimed', owned: 'owned' },
  activity: {
    none: 'nothing yet',
    planned: 'planned',
    ongoing: 'ongoing',
    stalled: 'stalled',
    completed: 'completed',
  },
  legendOwnership: 'Owner',
  legendActivity: 'Activity',
  dimmed: 'outside the filter',
};

const action = (code: string) => ({
  code,
  label: `Proposal ${code}`,
  href: `/atgarder/${code}`,
  ownership: 'none' as const,
  activity: 'none' as const,
});

export const mapAreas: ActionMapArea[] = [
  {
    id: 'homes',
    position: 1,
    name: 'Homes',
    sections: [
      { id: 'h1', name: 'Building', actions: [action('h01'), action('h02')] },
      {
        id: 'h2',
        name: 'Culture & leisure',
        actions: [{ ...action('h03'), ownership: 'owned', activity: 'ongoing' }],
      },
    ],
  },
  {
    id: 'roads',
    position: 2,
    name: 'Roads',
    sections: [
      {
        id: 'r1',
        name: 'Rail',
        actions: [
          { ...action('r01'), ownership: 'claimed', activity: 'stalled' },
          { ...action('r02'), isDimmed: true },
        ],
      },
    ],
  },
];
