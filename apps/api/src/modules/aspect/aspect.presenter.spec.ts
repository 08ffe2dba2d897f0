import { describe, expect, it } from '@jest/globals';
import type { AspectWork, FrameAction, SizesBySex } from '@samhandling/domain';
import { presentAspect } from './aspect.presenter.ts';
import type { StoredAspect } from './aspect.repository.ts';

const AREA = { code: 'l', title: 'Livsmiljöer', position: 1 };
const OTHER = { code: 't', title: 'Transporter', position: 2 };
const ROW: StoredAspect = {
  kind: 'perspective',
  code: 'p1',
  title: 'Barn och unga i fokus',
  shortTitle: 'Barn och unga',
  paragraphs: ['Alla barn.'],
};
const KIRUNA = {
  id: 'a',
  name: 'Kiruna',
  type: 'municipality' as const,
  state: 'admitted' as const,
  createdAt: 0,
  municipalityCode: '2584',
};
const WORK: AspectWork = {
  numbers: { initiatives: 3, active: 2, silent: 1, planned: 0, countyWide: 1, withoutEffect: 1 },
  actorTypes: [{ type: 'municipality', initiatives: 3, active: 2 }],
  owners: [{ actor: KIRUNA, initiatives: 3, active: 2 }],
  municipalities: new Map([['2584', { initiatives: 3, active: 2 }]]),
  actions: new Map([['l01', { initiatives: 3, active: 2 }]]),
};
const action = (code: string, text: string, area: typeof AREA): FrameAction => ({
  id: code,
  code,
  text,
  area,
  position: 1,
  isRetired: false,
  isCurrent: true,
  strategyCode: 'rus',
  section: { code: 's', title: 'S' },
});
const FRAME = {
  municipalities: [{ code: '2584', name: 'Kiruna', hex: { column: 1, row: 1 } }],
  actions: [
    action('l01', 'Ett', AREA),
    action('l02', 'Två', AREA),
    action('t01', 'Tre', OTHER),
    { ...action('t02', 'Fyra', OTHER), isRetired: true },
  ],
};
const SIZES: SizesBySex = {
  kind: 'observed',
  measure: { code: 'm1', name: 'Elever' },
  unit: 'persons',
  year: 2026,
  direction: 'increase',
  moreForWomen: 1,
  asMuch: 0,
  moreForMen: 0,
  notCompared: 0,
  onlyWomen: 0,
  onlyMen: 1,
  notSaid: 2,
  women: '3',
  men: '1',
};
const NOTHING = {
  sized: 0,
  women: 0,
  men: 0,
  both: 0,
  notSaid: 0,
  moreForWomen: 0,
  asMuch: 0,
  moreForMen: 0,
  shares: [],
  neverAdded: 0,
};

describe('An aspect', () => {
  it('goes out field by field, the actions by area, what is expected apart from what was seen', () => {
    expect(presentAspect(ROW, WORK, FRAME, [SIZES], [])).toEqual({
      kind: 'perspective',
      code: 'p1',
      title: 'Barn och unga i fokus',
      shortTitle: 'Barn och unga',
      paragraphs: ['Alla barn.'],
      work: { initiatives: 3, active: 2, silent: 1, planned: 0, countyWide: 1, withoutEffect: 1 },
      actorTypes: [{ type: 'municipality', initiatives: 3, active: 2 }],
      actorCount: 1,
      actors: [
        { actor: { id: 'a', name: 'Kiruna', type: 'municipality' }, initiatives: 3, active: 2 },
      ],
      municipalities: [{ code: '2584', name: 'Kiruna', initiatives: 3, active: 2 }],
      areas: [
        {
          ...AREA,
          actions: [
            { code: 'l01', text: 'Ett', initiatives: 3, active: 2 },
            { code: 'l02', text: 'Två', initiatives: 0, active: 0 },
          ],
        },
        { ...OTHER, actions: [{ code: 't01', text: 'Tre', initiatives: 0, active: 0 }] },
      ],
      expected: NOTHING,
      observed: {
        ...NOTHING,
        sized: 4,
        women: 1,
        men: 2,
        both: 1,
        notSaid: 2,
        moreForWomen: 1,
        shares: [
          {
            measure: { code: 'm1', name: 'Elever' },
            unit: 'persons',
            year: 2026,
            direction: 'increase',
            contributions: 1,
            women: '3',
            men: '1',
            womensPercent: '75',
          },
        ],
      },
      initiatives: [],
    });
  });

  it('has no text where the strategy says nothing of it but its name', () => {
    expect(presentAspect({ ...ROW, paragraphs: null }, WORK, FRAME, [], []).paragraphs).toEqual([]);
  });
});
