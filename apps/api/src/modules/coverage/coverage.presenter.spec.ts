import { describe, expect, it } from '@jest/globals';
import { coverAction, noCoverageFacts } from '@samhandling/domain';
import { groupActions, presentMap, presentMatrix, summaryOf } from './coverage.presenter.ts';
import type { CoveredAction } from './covered-action.ts';

const COMPETENCE = { code: 'k', title: 'Kompetens', position: 1 };
const CLIMATE = { code: 'm', title: 'Klimat', position: 2 };
const LEAD = { actorId: 'ltu', name: 'LTU', type: 'university' as const };

function action(code: string, change: Partial<CoveredAction>, isOwned = false): CoveredAction {
  const none = noCoverageFacts();
  const facts = {
    ...none,
    confirmedLead: isOwned ? LEAD : null,
    initiatives: { ...none.initiatives, total: isOwned ? 4 : 0 },
    countyWide: isOwned ? 1 : 0,
  };
  return {
    code,
    text: `Gör ${code}.`,
    area: COMPETENCE,
    section: { code: 'k-s1', title: 'Nät' },
    ownerMunicipalities: [],
    facts,
    coverage: coverAction(facts),
    isMatch: true,
    ...change,
  };
}

const OWNED = action('k-1', {}, true);
const OTHER_SECTION = action('k-2', { section: { code: 'k-s2', title: 'Skola' }, isMatch: false });
const OTHER_AREA = action('m-1', { area: CLIMATE, section: { code: 'm-s1', title: 'Luft' } });
const ACTIONS = [OWNED, OTHER_SECTION, OTHER_AREA];

const tile = ({ code, text, coverage, isMatch }: CoveredAction) => ({
  code,
  text,
  ownership: coverage.ownership,
  activity: coverage.activity,
  isMatch,
});

describe('Actions', () => {
  it('are grouped by area and by section, in order', () => {
    const codesBy = (by: 'area' | 'section') =>
      groupActions(ACTIONS, by).map((some) => some.map(({ code }) => code));
    expect(codesBy('area')).toEqual([['k-1', 'k-2'], ['m-1']]);
    expect(codesBy('section')).toEqual([['k-1'], ['k-2'], ['m-1']]);
  });
});

const DAYS = { day: '2026-06-30', linksKnownFrom: '2026-09-01' };

describe('The map of coverage', () => {
  it('has each action in its section and area, and counts those that match apart', () => {
    expect(OWNED.coverage.ownership).not.toBe(OTHER_AREA.coverage.ownership);
    expect(presentMap(ACTIONS, 9, DAYS)).toEqual({
      asOf: '2026-06-30',
      linksKnownFrom: '2026-09-01',
      summary: summaryOf(ACTIONS),
      matching: summaryOf([OWNED, OTHER_AREA]),
      initiatives: 9,
      areas: [
        {
          ...COMPETENCE,
          summary: summaryOf([OWNED, OTHER_SECTION]),
          matching: summaryOf([OWNED]),
          sections: [
            { code: 'k-s1', title: 'Nät', actions: [tile(OWNED)] },
            { code: 'k-s2', title: 'Skola', actions: [tile(OTHER_SECTION)] },
          ],
        },
        {
          ...CLIMATE,
          summary: summaryOf([OTHER_AREA]),
          matching: summaryOf([OTHER_AREA]),
          sections: [{ code: 'm-s1', title: 'Luft', actions: [tile(OTHER_AREA)] }],
        },
      ],
    });
  });

  it('counts what its actions say', () => {
    expect(summaryOf(ACTIONS)).toMatchObject({ actions: 3, owned: 1, withoutOwner: 2 });
    expect(summaryOf([])).toMatchObject({ actions: 0 });
  });
});

describe('The matrix of coverage', () => {
  const parts = {
    columns: 'municipality' as const,
    actions: ACTIONS,
    counts: [
      { area: 'k', action: 'k-1', key: '2521', initiatives: 3 },
      { area: 'k', action: 'k-1', key: '2584', initiatives: 2 },
      { area: 'k', action: null, key: '2521', initiatives: 5 },
      { area: null, action: null, key: '2584', initiatives: 7 },
    ],
    municipalities: [{ code: '2521', name: 'Pajala' }],
    ...DAYS,
  };
  const rowOf = ({ code, text, section, coverage }: CoveredAction) => ({
    code,
    text,
    section: section.code,
    ownership: coverage.ownership,
    activity: coverage.activity,
    cells: {},
    countyWide: 0,
    total: 0,
  });

  it('has the initiatives of each action, area and column, each counted for itself', () => {
    expect(presentMatrix(parts)).toStrictEqual({
      asOf: '2026-06-30',
      linksKnownFrom: '2026-09-01',
      columns: 'municipality',
      keys: [{ key: '2521', name: 'Pajala' }],
      areas: [
        {
          ...COMPETENCE,
          rows: [
            { ...rowOf(OWNED), cells: { 2521: 3, 2584: 2 }, countyWide: 1, total: 4 },
            rowOf(OTHER_SECTION),
          ],
          totals: { 2521: 5 },
        },
        { ...CLIMATE, rows: [rowOf(OTHER_AREA)], totals: {} },
      ],
      totals: { 2584: 7 },
    });
  });

  it.each([
    [
      'actorType',
      ['municipality', 'region', 'state_agency', 'university', 'company', 'civil_society', 'other'],
    ],
    ['workStatus', ['idea', 'planned', 'ongoing', 'paused', 'completed', 'cancelled']],
  ] as const)('has the words of %s as columns, which need no name', (columns, words) => {
    expect(presentMatrix({ ...parts, columns }).keys).toEqual(
      words.map((key) => ({ key, name: null })),
    );
  });
});
