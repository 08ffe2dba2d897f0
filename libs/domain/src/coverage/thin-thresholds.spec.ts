import { describe, expect, it } from '@jest/globals';
import { everybody, tableOf } from '../person/callers.fixture.ts';
import { noCoverageFacts, type CoverageFacts } from './coverage-facts.ts';
import { type ThinFact } from './coverage-vocabulary.ts';
import {
  changedThresholds,
  THIN_THRESHOLD_LIMITS,
  THIN_THRESHOLD_NAMES,
  THIN_THRESHOLDS,
  type ThinThresholds,
} from './thin-thresholds.ts';
import { thinThresholdsAbilities } from './thin-thresholds-policy.ts';
import { thinWorkOf } from './thin-work.ts';

describe('The thresholds of thin work', () => {
  it('can be read by everybody and are set by the coordinator', () => {
    expect(tableOf((person) => thinThresholdsAbilities(person, {}))).toEqual({
      ...everybody('view'),
      coordinator: 'view update',
    });
  });

  it('lie within their limits where nobody has set others', () => {
    for (const name of THIN_THRESHOLD_NAMES) {
      const { min, max } = THIN_THRESHOLD_LIMITS[name];
      expect(THIN_THRESHOLDS[name]).toBeGreaterThanOrEqual(min);
      expect(THIN_THRESHOLDS[name]).toBeLessThanOrEqual(max);
    }
  });

  it('are told apart from those of before', () => {
    expect(changedThresholds(THIN_THRESHOLDS, THIN_THRESHOLDS)).toEqual([]);
    expect(
      changedThresholds(THIN_THRESHOLDS, { ...THIN_THRESHOLDS, endsWithinMonths: 6, leads: 2 }),
    ).toEqual(['leads', 'endsWithinMonths']);
  });
});

/** Four active initiatives of six that are ongoing, of two actors, in seven of fourteen municipalities. */
function work(): CoverageFacts {
  const none = noCoverageFacts();
  return {
    ...none,
    initiatives: {
      ...none.initiatives,
      total: 6,
      byWorkStatus: { ...none.initiatives.byWorkStatus, ongoing: 6 },
      active: 4,
    },
    effects: { expected: 2, expectedByActive: 2, observed: 0 },
    active: {
      ...none.active,
      sites: [1, 2, 3, 4, 5, 6, 7].map((number) => ({ code: `250${number}`, count: 1 })),
      leads: 2,
      lastEndOn: '2027-06-30',
    },
  };
}

describe('Another threshold', () => {
  const factsWith = (changes: Partial<ThinThresholds>): ThinFact[] =>
    thinWorkOf(work(), {
      today: '2026-11-28',
      thresholds: { ...THIN_THRESHOLDS, ...changes },
      municipalities: 14,
      depth: 1,
    }).map(({ fact }) => fact);

  it.each<[Partial<ThinThresholds>, ThinFact[]]>([
    [{ endsWithinMonths: 7 }, []],
    [{ endsWithinMonths: 8 }, ['ends_soon']],
    [{ endsWithinMonths: 7, reachPercent: 51 }, ['narrow_reach']],
    [{ endsWithinMonths: 7, leads: 2 }, ['single_actor']],
    [{ endsWithinMonths: 7, silentPercent: 33 }, ['mostly_silent']],
    [{ endsWithinMonths: 7, silentPercent: 34 }, []],
    [{ endsWithinMonths: 7, statedEffects: 3 }, ['no_stated_effect']],
  ])('%p finds %p of the same work', (changes, found) => {
    expect(factsWith(changes)).toEqual(found);
  });
});
