import { describe, expect, it } from '@jest/globals';
import { noCoverageFacts } from '@samhandling/domain';
import { coverRow, presentActionRow, sortActions } from './covered-action.ts';
import type { ActionFactsRow } from './coverage.repository.ts';

const TODAY = '2026-11-24';

const { total, byWorkStatus, overdue, ongoingNotOverdue, lastReportOn } =
  noCoverageFacts().initiatives;
const nothing = {
  total,
  byWorkStatus,
  overdue,
  ongoingNotOverdue,
  lastReportOn,
  silentSince: null,
};

function row(code: string, changes: Partial<ActionFactsRow> = {}): ActionFactsRow {
  return {
    code,
    text: 'En åtgärd',
    area: { code: 'innovation', title: 'Innovation', position: 4 },
    section: { code: 'avsnitt', title: 'Avsnitt' },
    initiatives: nothing,
    effects: { expected: 0, observed: 0 },
    countyWide: 0,
    crossBorder: 0,
    municipalities: [],
    owners: [],
    actorTypes: [],
    ownerMunicipalities: [],
    isAsked: true,
    ...changes,
  };
}

const work = (count: number, reportedOn: string | null = null) => ({
  initiatives: {
    ...nothing,
    total: count,
    byWorkStatus: { ...nothing.byWorkStatus, ongoing: count },
    ongoingNotOverdue: count,
    lastReportOn: reportedOn,
  },
});
type Owner = ActionFactsRow['owners'][number];
const owner = (actorId: string, role: Owner['role'], state: Owner['state']): Owner => ({
  actorId,
  name: actorId,
  type: 'company',
  role,
  state,
});
const isMatch = (one: ActionFactsRow, filter: Parameters<typeof coverRow>[2]) =>
  coverRow(one, TODAY, filter).isMatch;

describe('The filter of the coverage', () => {
  const named = row('i01', { municipalities: [{ code: '2521', count: 1 }] });
  const countyWide = row('i02', { countyWide: 1 });
  const owned = { ...row('i03'), ownerMunicipalities: ['2521'] };

  it.each([
    ['the work names it', named, '2521', true],
    ['the work names another', named, '2505', false],
    ['the work is for the whole county', countyWide, '2505', true],
    ['a confirmed owner is there', owned, '2521', true],
    ['nothing is there', row('i04'), '2521', false],
  ])('reaches a municipality where %s', (_why, one, code, expected) => {
    expect(isMatch(one, { municipality: [code] })).toBe(expected);
  });

  it('asks for any within a list and for all across the lists', () => {
    expect(isMatch(named, { municipality: ['2505', '2521'] })).toBe(true);
    expect(isMatch(named, { municipality: ['2521'], gap: ['stalled', 'no_owner'] })).toBe(true);
    expect(isMatch(named, { municipality: ['2521'], gap: ['stalled'] })).toBe(false);
    expect(isMatch(named, { area: 'kompetens' })).toBe(false);
    expect(isMatch(named, { section: 'avsnitt', area: 'innovation' })).toBe(true);
    expect(isMatch(named, { municipality: [] })).toBe(true);
  });

  it('leaves out what the query did not find, whatever else matches', () => {
    expect(isMatch({ ...named, isAsked: false }, {})).toBe(false);
  });
});

describe('The order of the actions', () => {
  const actions = [
    row('i01', work(1, '2026-05-01')),
    row('i02'),
    row('i03', { ...work(3), owners: [owner('a', 'lead', 'confirmed')] }),
    row('i04', work(1, '2026-09-01')),
  ].map((one) => coverRow(one, TODAY));
  const order = (sort: Parameters<typeof sortActions>[1]) =>
    sortActions(actions, sort).map(({ code }) => code);

  it.each([
    ['order', ['i01', 'i02', 'i03', 'i04']],
    ['-order', ['i04', 'i03', 'i02', 'i01']],
    ['initiatives', ['i02', 'i01', 'i04', 'i03']],
    ['-initiatives', ['i03', 'i01', 'i04', 'i02']],
    ['lastReport', ['i02', 'i03', 'i01', 'i04']],
    ['-lastReport', ['i04', 'i01', 'i02', 'i03']],
    ['gap', ['i02', 'i01', 'i04', 'i03']],
    ['-gap', ['i03', 'i01', 'i04', 'i02']],
  ] as const)('by %s, equals in the order of the strategy', (sort, expected) => {
    expect(order(sort)).toEqual(expected);
  });
});

describe('An action in a list', () => {
  it('names the confirmed lead first, then who contributes, then who asks', () => {
    const { owners } = presentActionRow(
      coverRow(
        row('i01', {
          owners: [
            owner('c', 'lead', 'claimed'),
            owner('b', 'contributing', 'confirmed'),
            owner('a', 'lead', 'confirmed'),
          ],
        }),
        TODAY,
      ),
    );
    expect(owners.map(({ actor: { id }, role, isConfirmed }) => [id, role, isConfirmed])).toEqual([
      ['a', 'lead', true],
      ['b', 'contributing', true],
      ['c', 'lead', false],
    ]);
  });

  it('says for how many whole months nothing was heard', () => {
    const { initiatives } = work(1);
    const { coverage } = coverRow(
      row('i01', {
        initiatives: {
          ...initiatives,
          ongoingNotOverdue: 0,
          overdue: 1,
          silentSince: '2025-09-25',
        },
      }),
      TODAY,
    );
    expect(coverage.gaps.find(({ kind }) => kind === 'report_overdue')?.params).toEqual({
      initiatives: 1,
      months: 13,
    });
  });
});
