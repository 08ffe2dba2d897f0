import { describe, expect, it } from '@jest/globals';
import { type CoverageFacts, noCoverageFacts } from './coverage-facts.ts';
import { reachDepth } from './reach-depth.ts';
import { THIN_THRESHOLDS } from './thin-thresholds.ts';
import { type ThinContext, type ThinWork, thinWorkOf } from './thin-work.ts';

const CONTEXT: ThinContext = {
  today: '2026-11-27',
  thresholds: THIN_THRESHOLDS,
  municipalities: 14,
  depth: 1,
};

type Given = {
  ongoing?: number;
  active?: number;
  leads?: number;
  stated?: number;
  reach?: number;
  each?: number;
  lastEndOn?: string | null;
};

/** Six active initiatives that are thin in no way, but for what is given. */
function facts({
  ongoing = 6,
  active = Math.min(6, ongoing),
  leads = 3,
  stated = 2,
  reach = 9,
  each = 1,
  lastEndOn = '2029-12-31',
}: Given = {}): CoverageFacts {
  const none = noCoverageFacts();
  return {
    ...none,
    initiatives: {
      ...none.initiatives,
      total: ongoing,
      byWorkStatus: { ...none.initiatives.byWorkStatus, ongoing },
      active,
    },
    effects: { expected: stated, expectedByActive: stated, observed: 0 },
    active: {
      ...none.active,
      leads,
      lastEndOn,
      sites: Array.from({ length: reach }, (_, index) => ({ code: `25${index}`, count: each })),
    },
  };
}

const thin = (fact: ThinWork['fact'], params: ThinWork['params'], endsOn: string | null = null) => [
  { fact, params, endsOn },
];

describe('active work', () => {
  it.each<[string, Given, ThinWork[]]>([
    ['is not thin when it reaches, rests on several, reports, says effects and goes on', {}, []],
    ['is not thin when it reaches half of the municipalities', { reach: 7 }, []],
    [
      'is thin when it reaches fewer',
      { reach: 6 },
      thin('narrow_reach', { reach: 6, municipalities: 14, depth: 1 }),
    ],
    ['is thin when one actor leads it', { leads: 1 }, thin('single_actor', { actors: 1 })],
    ['is not thin when two do', { leads: 2 }, []],
    ['is not thin when half of it is silent', { ongoing: 6, active: 3 }, []],
    [
      'is thin when more is silent',
      { ongoing: 6, active: 2 },
      thin('mostly_silent', { silent: 4, ongoing: 6 }),
    ],
    [
      'is thin when none says what it is to change',
      { stated: 0 },
      thin('no_stated_effect', { stated: 0, active: 6 }),
    ],
    ['is not thin when one says it', { stated: 1 }, []],
    [
      'is thin when the last of it ends today',
      { lastEndOn: '2026-11-27' },
      thin('ends_soon', {}, '2026-11-27'),
    ],
    [
      'is thin when the last of it ends on the last day of twelve months',
      { lastEndOn: '2027-11-27' },
      thin('ends_soon', {}, '2027-11-27'),
    ],
    ['is not thin when it ends the day after', { lastEndOn: '2027-11-28' }, []],
    [
      'is thin when all of it has passed its end',
      { lastEndOn: '2026-11-26' },
      thin('end_passed', {}, '2026-11-26'),
    ],
    ['is not thin by its end when one of it names none', { lastEndOn: null }, []],
    [
      'is thin in several ways at once, in the order of the facts',
      { reach: 1, leads: 1 },
      [
        ...thin('narrow_reach', { reach: 1, municipalities: 14, depth: 1 }),
        ...thin('single_actor', { actors: 1 }),
      ],
    ],
  ])('%s', (_case, given, expected) => {
    expect(thinWorkOf(facts(given), CONTEXT)).toEqual(expected);
  });

  it('that is not there is not thin', () => {
    expect(thinWorkOf(facts({ ongoing: 3, active: 0, reach: 0, leads: 0 }), CONTEXT)).toEqual([]);
  });

  it('is judged by the thresholds that are set', () => {
    const thresholds = {
      reachPercent: 100,
      leads: 3,
      silentPercent: 10,
      statedEffects: 3,
      endsWithinMonths: 60,
    };
    const strict = thinWorkOf(facts({ ongoing: 6, active: 5 }), { ...CONTEXT, thresholds });
    expect(strict.map(({ fact }) => fact)).toEqual([
      'narrow_reach',
      'single_actor',
      'mostly_silent',
      'no_stated_effect',
      'ends_soon',
    ]);
  });

  it('reaches a municipality with as many initiatives as the depth says', () => {
    expect(thinWorkOf(facts({ each: 4 }), { ...CONTEXT, depth: 5 })).toEqual(
      thin('narrow_reach', { reach: 0, municipalities: 14, depth: 5 }),
    );
    expect(thinWorkOf(facts({ each: 5 }), { ...CONTEXT, depth: 5 })).toEqual([]);
  });

  it('is not judged by facts that mean nothing for what is asked', () => {
    const inKiruna: ThinContext = { ...CONTEXT, without: ['narrow_reach'] };
    expect(thinWorkOf(facts({ reach: 1 }), inKiruna)).toEqual([]);
  });
});

describe('the depth that reach is counted with', () => {
  const depthOf = (...actions: Given[]) => reachDepth(actions.map(facts), 14);

  it.each<[string, Given[], number]>([
    ['is one without actions', [], 1],
    ['is one when one action of three reaches nearly all', [{ reach: 12 }, { reach: 11 }, {}], 1],
    ['is more when half of the actions do', [{ reach: 12 }, { reach: 11 }], 2],
    [
      'is the least at which fewer than half do',
      [
        { reach: 14, each: 4 },
        { reach: 14, each: 9 },
        { reach: 3, each: 9 },
      ],
      5,
    ],
    ['is the greatest when most actions reach nearly all with any', [{ reach: 14, each: 99 }], 20],
  ])('%s', (_case, actions, depth) => {
    expect(depthOf(...actions)).toBe(depth);
  });
});
