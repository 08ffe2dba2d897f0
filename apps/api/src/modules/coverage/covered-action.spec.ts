import { describe, expect, it } from '@jest/globals';
import {
  type CoverageFacts,
  MUNICIPALITY_WORK,
  noCoverageFacts,
  THIN_THRESHOLDS,
  type CoverageContext,
} from '@samhandling/domain';
import { coverRow, presentActionRow, sortActions, type FoundAction } from './covered-action.ts';

const TODAY = '2026-11-24';
const CONTEXT: CoverageContext = {
  today: TODAY,
  thresholds: THIN_THRESHOLDS,
  municipalities: 14,
  depth: 1,
};

const none = noCoverageFacts();

function row(code: string, facts: Partial<CoverageFacts> = {}): FoundAction {
  return {
    action: {
      id: code,
      code,
      text: 'En åtgärd',
      position: 1,
      isRetired: false,
      strategyCode: 'rus',
      isCurrent: true,
      area: { code: 'innovation', title: 'Innovation', position: 4 },
      section: { code: 'avsnitt', title: 'Avsnitt' },
    },
    facts: { ...none, ...facts },
    isOfActor: true,
    isFound: true,
  };
}

/** So many active initiatives of three actors, which say effects, and reach the municipalities of the codes. */
const work = (count: number, reportedOn: string | null = null, codes: string[] = []) => ({
  initiatives: {
    ...none.initiatives,
    total: count,
    byWorkStatus: { ...none.initiatives.byWorkStatus, ongoing: count },
    active: count,
    lastReportOn: reportedOn,
  },
  effects: { expected: count, expectedByActive: count, observed: 0 },
  active: {
    ...none.active,
    leads: 3,
    sites: codes.map((code) => ({ code, count: 1 })),
  },
});
const actor = (actorId: string) => ({ actorId, name: actorId, type: 'company' as const });
const isMatch = (
  one: FoundAction,
  filter: Parameters<typeof coverRow>[2],
  context: CoverageContext = CONTEXT,
) => coverRow(one, context, filter).isMatch;

describe('The filter of the coverage', () => {
  const named = row('i01', work(1, null, ['2521']));
  const inPajala = { ...CONTEXT, municipality: '2521' };

  it('leaves out no action by which work is looked at', () => {
    const selection = {
      municipality: '2521',
      actorType: ['company' as const],
      actor: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    };
    expect([named, row('i02')].map((one) => isMatch(one, selection, inPajala))).toEqual([
      true,
      true,
    ]);
  });

  it.each([
    ['on_site', named, [true, false, false]],
    [
      'county_only',
      row('i02', { active: { ...none.active, countyWide: 1 } }),
      [false, true, false],
    ],
    ['nobody', row('i03'), [false, false, true]],
  ])('chooses by what the municipality has: %s', (_place, one, expected) => {
    const matches = MUNICIPALITY_WORK.map((place) =>
      isMatch(one, { municipality: '2521', place: [place] }, inPajala),
    );
    expect(matches).toEqual(expected);
  });

  it('asks for any within a list and for all across the lists', () => {
    expect(isMatch(named, { gap: ['stalled', 'no_owner'] })).toBe(true);
    expect(isMatch(named, { gap: ['stalled'] })).toBe(false);
    expect(isMatch(named, { gap: ['no_owner'], thin: ['ends_soon', 'narrow_reach'] })).toBe(true);
    expect(isMatch(named, { gap: ['no_owner'], thin: ['ends_soon'] })).toBe(false);
    expect(isMatch(named, { area: 'kompetens' })).toBe(false);
    expect(isMatch(named, { section: 'avsnitt', area: 'innovation' })).toBe(true);
    expect(isMatch(named, { ownership: ['none'], activity: ['ongoing'] })).toBe(true);
    expect(isMatch(named, { ownership: ['none'], activity: ['planned'] })).toBe(false);
    expect(isMatch(named, { evidence: ['expected', 'observed'] })).toBe(true);
    expect(isMatch(named, { evidence: ['observed'] })).toBe(false);
    expect(isMatch(named, { gap: [] })).toBe(true);
  });

  it('leaves out what the query did not find, whatever else matches', () => {
    expect(isMatch({ ...named, isFound: false }, {})).toBe(false);
    expect(isMatch({ ...named, isOfActor: false }, {})).toBe(false);
  });
});

describe('The order of the actions', () => {
  const actions = [
    row('i01', work(1, '2026-05-01', ['2521', '2584'])),
    row('i02'),
    row('i03', { ...work(3), confirmedLead: actor('a') }),
    row('i04', work(1, '2026-09-01', ['2521'])),
  ].map((one) => coverRow(one, CONTEXT));
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
    ['thin', ['i02', 'i03', 'i04', 'i01']],
    ['-thin', ['i01', 'i04', 'i03', 'i02']],
  ] as const)('by %s, equals in the order of the strategy', (sort, expected) => {
    expect(order(sort)).toEqual(expected);
  });
});

describe('An action in a list', () => {
  it('names the confirmed lead first, then who contributes, then who asks', () => {
    const { owners } = presentActionRow(
      coverRow(
        row('i01', {
          confirmedLead: actor('a'),
          confirmedContributing: [actor('b')],
          claims: [
            { ...actor('c'), role: 'lead', state: 'claimed' },
            { ...actor('d'), role: 'lead', state: 'proposed' },
          ],
        }),
        CONTEXT,
      ),
    );
    expect(owners.map(({ actor: { id }, role, state }) => [id, role, state])).toEqual([
      ['a', 'lead', 'confirmed'],
      ['b', 'contributing', 'confirmed'],
      ['c', 'lead', 'claimed'],
      ['d', 'lead', 'proposed'],
    ]);
  });

  it('says how many initiatives it has, and how many of them are active', () => {
    const some = work(3, '2026-09-01');
    const { initiativeCount, activeCount, lastReportOn } = presentActionRow(
      coverRow(row('i01', { ...some, initiatives: { ...some.initiatives, total: 5 } }), CONTEXT),
    );
    expect([initiativeCount, activeCount, lastReportOn]).toEqual([5, 3, '2026-09-01']);
  });
});
