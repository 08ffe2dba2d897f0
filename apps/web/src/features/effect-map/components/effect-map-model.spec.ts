import { describe, expect, it } from '@jest/globals';
import type { EffectMap } from '@samhandling/contract';
import { initiativesOfEffectGoal, sankeyOf } from './effect-map-model.ts';

const actor = { id: 'x', name: 'Pajala kommun', type: 'municipality' as const };
const map: EffectMap = {
  initiatives: [
    { id: 'one', title: 'Mobilkartan', actor },
    { id: 'two', title: 'Fiber', actor },
  ],
  actions: [
    { code: 'l08', text: 'Verka för täckning', areaCode: 'livsmiljo' },
    { code: 'l09', text: 'Kartlägg täckningen', areaCode: 'livsmiljo' },
  ],
  effectGoals: [{ code: 'l-e4', title: 'Delaktighet', areaCode: 'livsmiljo' }],
  flows: [
    { initiativeId: 'one', actionCode: 'l08', effectGoalCode: 'l-e4', hasObserved: false },
    { initiativeId: 'one', actionCode: 'l09', effectGoalCode: 'l-e4', hasObserved: true },
    { initiativeId: 'two', actionCode: 'l09', effectGoalCode: null, hasObserved: false },
  ],
  withoutEffect: 1,
};

describe('the picture of effects', () => {
  it('counts links between the same two nodes together, and ends where no effect is stated', () => {
    const { nodes, links } = sankeyOf(map, () => 1);
    expect(nodes).toHaveLength(5);
    expect(links).toContainEqual({ source: 'action-l09', target: 'goal-l-e4', value: 1 });
    expect(links).toContainEqual({ source: 'initiative-two', target: 'action-l09', value: 1 });
    expect(links).toHaveLength(5);
  });
});

describe('the list of effects', () => {
  it('says by which actions an initiative leads to a goal, and whether an effect was seen', () => {
    expect(initiativesOfEffectGoal(map, 'l-e4')).toEqual([
      { initiative: map.initiatives[0], actionCodes: ['l08', 'l09'], hasObserved: true },
    ]);
  });

  it('lists the initiatives that state no effect', () => {
    expect(initiativesOfEffectGoal(map, null).map(({ initiative }) => initiative.id)).toEqual([
      'two',
    ]);
  });
});
