import { describe, expect, it } from '@jest/globals';
import { CALLERS, callersWho, tableOf } from '@samhandling/domain/testing/callers';
import { presentThinThresholds } from './thin-thresholds.presenter.ts';
import type { StoredThresholds } from './thin-thresholds.repository.ts';

const UNSET: StoredThresholds = {
  id: 'strategy',
  code: 'norrbotten-2030',
  set: null,
  version: 1,
  changes: [],
};
const SET: StoredThresholds = {
  ...UNSET,
  set: { reachPercent: 30, leads: 1, silentPercent: 50, statedEffects: 1, endsWithinMonths: 12 },
  version: 2,
  changes: [
    {
      at: '2026-11-28T08:00:00.000Z',
      personName: 'Anna Exempel',
      from: { reachPercent: 50 },
      to: { reachPercent: 30 },
    },
  ],
};

describe('The thresholds of thin work', () => {
  it('are those of the product where nobody has set others', () => {
    expect(presentThinThresholds(UNSET, null)).toEqual({
      strategy: 'norrbotten-2030',
      values: {
        reachPercent: 50,
        leads: 1,
        silentPercent: 50,
        statedEffects: 1,
        endsWithinMonths: 12,
      },
      changes: [],
      version: 1,
      abilities: { update: false },
    });
  });

  it('tell everybody what was changed, and only those who may set them by whom', () => {
    expect(presentThinThresholds(SET, null)).toEqual({
      strategy: 'norrbotten-2030',
      values: SET.set,
      changes: [
        {
          at: '2026-11-28T08:00:00.000Z',
          personName: null,
          from: { reachPercent: 50 },
          to: { reachPercent: 30 },
        },
      ],
      version: 2,
      abilities: { update: false },
    });
    expect(
      callersWho((person) => presentThinThresholds(SET, person).changes[0]?.personName !== null),
    ).toBe('coordinator');
    expect(presentThinThresholds(SET, CALLERS.coordinator).changes[0]?.personName).toBe(
      'Anna Exempel',
    );
  });

  it('are set by coordinators', () => {
    expect(tableOf((person) => presentThinThresholds(SET, person).abilities)).toEqual({
      coordinator: 'update',
    });
  });
});
