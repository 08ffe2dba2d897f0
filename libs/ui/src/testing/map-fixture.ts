import type { ActionMapArea, ActionMapLabels } from '../index.ts';

export const mapLabels: ActionMapLabels = {
  summary: 'Five actions, one has an owner',
  legend: {
    bar: 'Bar',
    owned: 'owned',
    claimed: 'claimed',
    unowned: 'nobody',
    fill: 'Fill',
    filled: 'municipalities with work',
    hatch: 'Lines',
    hatched: 'only for the county',
    bite: 'Bite',
    bitten: 'thin',
    idle: 'Nothing under way',
    marks: {
      planned: 'planned',
      stalled: 'stalled',
      completed: 'completed',
      ongoing: 'no place said',
    },
  },
  dimmed: 'outside the filter',
};

const action = (code: string) => ({
  code,
  label: `Proposal ${code}`,
  href: `/atgarder/${code}`,
  state: { ownership: 'none' as const, activity: 'none' as const, reach: 0 },
  description: 'Nobody owns it.',
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
        actions: [
          {
            ...action('h03'),
            state: { ownership: 'owned', activity: 'ongoing', reach: 0.3, isBitten: true },
            description: 'LTU owns it.',
            thin: 'Ends soon.',
          },
        ],
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
          {
            ...action('r01'),
            state: { ownership: 'claimed', activity: 'stalled', reach: 0 },
            description: 'Claimed.',
          },
          { ...action('r02'), isDimmed: true },
        ],
      },
    ],
  },
];
