import { describe, expect, it } from '@jest/globals';
import { makerOf, randomNumbers } from './county.fixture.ts';
import { ColumnWords, type InitiativeEntry } from './initiative-cells.ts';
import { InitiativeColumns } from './initiative-columns.ts';

const described = (columns: InitiativeColumns) =>
  [...columns.listIds()].toSorted().map((id) => columns.describe(id));

describe('the columns of initiatives', () => {
  it.each([1, 2, 3])(
    'hold the same after thousands of changes as when filled at once (%i)',
    (seed) => {
      const random = randomNumbers(seed);
      const make = makerOf(random);
      const ids = Array.from({ length: 300 }, (_none, index) => `initiative${index}`);
      const kept = new Map<string, InitiativeEntry>();
      const columns = new InitiativeColumns(new ColumnWords());
      for (let change = 0; change < 5000; change += 1) {
        const id = make.anyOf(ids);
        if (make.isOf(0.3)) {
          kept.delete(id);
          columns.remove(id);
        } else {
          const entry = make.initiative(id);
          kept.set(id, entry);
          columns.set(entry);
        }
      }
      const fresh = new InitiativeColumns(new ColumnWords());
      for (const entry of kept.values()) fresh.set(entry);
      expect(columns.size).toBe(kept.size);
      expect(described(columns)).toEqual(described(fresh));
    },
  );

  it('say in words what they were given', () => {
    const columns = new InitiativeColumns(new ColumnWords());
    columns.set({
      id: 'one',
      workStatus: 'ongoing',
      placeScope: null,
      ownerActorId: 'owner',
      partnerActorIds: ['b', 'a'],
      publishedOn: '2026-01-31',
      lastReportOn: null,
      startsOn: '2026-02-01',
      endsOn: null,
      municipalityCodes: ['2580'],
      aspects: { perspective: ['equality'], agenda_goal: ['5'], specialisation: [] },
      actionIds: ['second', 'first'],
      primaryActionId: 'first',
      effects: [
        { effectGoalId: 'x', isObserved: true, isSized: false, lacksSexes: false },
        { effectGoalId: 'y', isObserved: false, isSized: true, lacksSexes: true },
      ],
    });
    expect(columns.describe('one')).toEqual({
      id: 'one',
      workStatus: 'ongoing',
      placeScope: null,
      owner: 'owner',
      partners: ['a', 'b'],
      overdueFrom: '2026-11-01',
      silentSince: '2026-01-31',
      lastReportOn: null,
      startsOn: '2026-02-01',
      endsOn: null,
      municipalities: ['2580'],
      aspects: [['equality'], ['5'], []],
      actions: ['first', 'second'],
      primaryAction: 'first',
      stated: ['x', 'y'],
      observed: ['x'],
      sized: ['y'],
      withoutSexes: ['y'],
    });
    expect(columns.describe('two')).toBeUndefined();
  });

  it('hold numbers that need more bits than the first rows did', () => {
    const make = makerOf(randomNumbers(9));
    const columns = new InitiativeColumns(new ColumnWords());
    const entry = { ...make.initiative('a'), municipalityCodes: ['first'] };
    columns.set(entry);
    const many = Array.from({ length: 290 }, (_none, index) => `municipality${index}`);
    columns.set({ ...entry, id: 'b', municipalityCodes: many });
    columns.set({ ...entry, id: 'c', municipalityCodes: ['first', 'municipality289'] });
    columns.remove('a');
    expect(columns.describe('b')).toMatchObject({ municipalities: many.toSorted() });
    expect(columns.describe('c')).toMatchObject({ municipalities: ['first', 'municipality289'] });
  });
});
