import { describe, expect, it } from '@jest/globals';
import type { MatrixQuery } from '@samhandling/contract';
import {
  coverAction,
  MATRIX_COLUMNS,
  noCoverageFacts,
  THIN_THRESHOLDS,
  type CountedCells,
  type CoverageContext,
  type CoverageFacts,
} from '@samhandling/domain';
import { groupActions, presentMap, presentMatrix, summaryOf } from './coverage.presenter.ts';
import type { CoveredAction } from './covered-action.ts';

const COMPETENCE = { code: 'k', title: 'Kompetens', position: 1 };
const CLIMATE = { code: 'm', title: 'Klimat', position: 2 };
const LEAD = { actorId: 'ltu', name: 'LTU', type: 'university' as const };

const CONTEXT: CoverageContext = {
  today: '2026-06-30',
  thresholds: THIN_THRESHOLDS,
  municipalities: 14,
  depth: 2,
  municipality: '2521',
};

/** Four initiatives, of which three are active: two of them in Pajala, one in Kiruna, one for the county. */
function worked(): CoverageFacts {
  const none = noCoverageFacts();
  return {
    ...none,
    confirmedLead: LEAD,
    initiatives: {
      ...none.initiatives,
      total: 4,
      byWorkStatus: { ...none.initiatives.byWorkStatus, ongoing: 3, paused: 1 },
      active: 3,
    },
    active: {
      sites: [
        { code: '2521', count: 2 },
        { code: '2584', count: 1 },
      ],
      countyWide: 1,
      crossBorder: 0,
      leads: 1,
      lastEndOn: '2026-06-29',
    },
  };
}

function action(code: string, change: Partial<CoveredAction>, isWorkedOn = false): CoveredAction {
  const facts = isWorkedOn ? worked() : noCoverageFacts();
  return {
    code,
    text: `Gör ${code}.`,
    area: COMPETENCE,
    section: { code: 'k-s1', title: 'Nät' },
    facts,
    coverage: coverAction(facts, CONTEXT),
    isMatch: true,
    ...change,
  };
}

const OWNED = action('k-1', {}, true);
const OTHER_SECTION = action('k-2', { section: { code: 'k-s2', title: 'Skola' }, isMatch: false });
const OTHER_AREA = action('m-1', { area: CLIMATE, section: { code: 'm-s1', title: 'Luft' } });
const ACTIONS = [OWNED, OTHER_SECTION, OTHER_AREA];

/** What an action that has nothing shows on the map. */
const emptyTile = ({ code, text, isMatch }: CoveredAction) => ({
  code,
  text,
  ownership: 'none',
  owner: 'none',
  activity: 'none',
  lead: null,
  active: 0,
  reach: 0,
  countyWide: false,
  thin: [],
  place: 'nobody',
  isMatch,
});

const OWNED_TILE = {
  ...emptyTile(OWNED),
  ownership: 'owned',
  owner: 'confirmed',
  activity: 'ongoing',
  lead: 'LTU',
  active: 3,
  // Two active initiatives or more, as the depth of the map says.
  reach: 1,
  countyWide: true,
  thin: [
    { fact: 'narrow_reach', params: { reach: 1, municipalities: 14, depth: 2 }, endsOn: null },
    { fact: 'single_actor', params: { actors: 1 }, endsOn: null },
    { fact: 'no_stated_effect', params: { stated: 0, active: 3 }, endsOn: null },
    { fact: 'end_passed', params: {}, endsOn: '2026-06-29' },
  ],
  place: 'on_site',
};

describe('Actions', () => {
  it('are grouped by area and by section, in order', () => {
    const codesBy = (by: 'area' | 'section') =>
      groupActions(ACTIONS, by).map((some) => some.map(({ code }) => code));
    expect(codesBy('area')).toEqual([['k-1', 'k-2'], ['m-1']]);
    expect(codesBy('section')).toEqual([['k-1'], ['k-2'], ['m-1']]);
  });
});

const DAYS = { day: '2026-06-30', linksKnownFrom: '2026-09-01' };

const servedBy = (all: number, byArea: Readonly<Record<string, number>>) => {
  const counted = (total: number) => ({ cells: {}, total });
  return { all: counted(all), ofArea: (code: string) => counted(byArea[code] ?? 0) };
};

describe('The map of coverage', () => {
  it('has each action in its section and area, and counts those that match apart', () => {
    expect(OWNED.coverage.ownership).not.toBe(OTHER_AREA.coverage.ownership);
    const served = servedBy(9, { [COMPETENCE.code]: 7 });
    const active = servedBy(6, { [COMPETENCE.code]: 4 });
    const parts = { context: CONTEXT, actions: ACTIONS, served, active, ...DAYS };
    expect(presentMap(parts)).toStrictEqual({
      asOf: '2026-06-30',
      linksKnownFrom: '2026-09-01',
      depth: 2,
      municipalities: 14,
      thresholds: THIN_THRESHOLDS,
      summary: summaryOf(ACTIONS),
      matching: summaryOf([OWNED, OTHER_AREA]),
      initiatives: 9,
      areas: [
        {
          ...COMPETENCE,
          summary: summaryOf([OWNED, OTHER_SECTION]),
          matching: summaryOf([OWNED]),
          initiatives: 7,
          active: 4,
          sections: [
            { code: 'k-s1', title: 'Nät', actions: [OWNED_TILE] },
            { code: 'k-s2', title: 'Skola', actions: [emptyTile(OTHER_SECTION)] },
          ],
        },
        {
          ...CLIMATE,
          summary: summaryOf([OTHER_AREA]),
          matching: summaryOf([OTHER_AREA]),
          initiatives: 0,
          active: 0,
          sections: [{ code: 'm-s1', title: 'Luft', actions: [emptyTile(OTHER_AREA)] }],
        },
      ],
    });
  });

  it('counts what its actions say', () => {
    expect(summaryOf(ACTIONS)).toMatchObject({
      actions: 3,
      owned: 1,
      withoutOwner: 2,
      thin: 1,
      places: { on_site: 1, county_only: 0, nobody: 2 },
      nobodyUnowned: 2,
    });
    expect(summaryOf([])).toMatchObject({ actions: 0 });
  });
});

/** What is counted by code; of the rest nothing. */
const counted =
  (cells: Record<string, CountedCells>) =>
  (code: string): CountedCells =>
    cells[code] ?? { cells: {}, total: 0 };

describe('The matrix of coverage', () => {
  const parts = {
    context: CONTEXT,
    columns: 'municipality' as const,
    actions: ACTIONS,
    counts: {
      all: { cells: { 2584: 7 }, total: 0 },
      ofArea: counted({ k: { cells: { 2521: 5 }, total: 8 } }),
      ofSection: counted({ 'k-s1': { cells: { 2521: 4 }, total: 6 } }),
      ofAction: counted({ 'k-1': { cells: { 2521: 3, 2584: 2 }, total: 9 } }),
    },
    named: [{ code: '2521', name: 'Pajala' }],
    ...DAYS,
  };
  const tiles = presentMap({
    context: CONTEXT,
    actions: ACTIONS,
    served: servedBy(0, {}),
    active: servedBy(0, {}),
    ...DAYS,
  })
    .areas.flatMap(({ sections }) => sections)
    .flatMap(({ actions }) => actions);
  const rowOf = ({ code, section }: CoveredAction) => ({
    tile: tiles.find((tile) => tile.code === code),
    section: section.code,
    cells: {},
    countyWide: 0,
    total: 0,
  });

  it('has the initiatives of each action, section, area and column, each counted for itself', () => {
    expect(presentMatrix(parts)).toStrictEqual({
      asOf: '2026-06-30',
      linksKnownFrom: '2026-09-01',
      columns: 'municipality',
      depth: 2,
      municipalities: 14,
      summary: summaryOf(ACTIONS),
      keys: [{ key: '2521', name: 'Pajala' }],
      areas: [
        {
          ...COMPETENCE,
          rows: [
            { ...rowOf(OWNED), cells: { 2521: 3, 2584: 2 }, countyWide: 1, total: 3 },
            rowOf(OTHER_SECTION),
          ],
          sections: [
            { code: 'k-s1', title: 'Nät', totals: { 2521: 4 }, total: 6 },
            { code: 'k-s2', title: 'Skola', totals: {}, total: 0 },
          ],
          totals: { 2521: 5 },
          total: 8,
        },
        {
          ...CLIMATE,
          rows: [rowOf(OTHER_AREA)],
          sections: [{ code: 'm-s1', title: 'Luft', totals: {}, total: 0 }],
          totals: {},
          total: 0,
        },
      ],
      totals: { 2584: 7 },
      total: 0,
    });
  });

  it('counts by work status all that is published, else what is active', () => {
    const totalBy = (columns: MatrixQuery['columns']) =>
      presentMatrix({ ...parts, columns }).areas[0]?.rows[0]?.total;
    expect(MATRIX_COLUMNS.map((columns) => [columns, totalBy(columns)])).toEqual([
      ['municipality', 3],
      ['actorType', 3],
      ['workStatus', 4],
      ['effectGoal', 3],
    ]);
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
