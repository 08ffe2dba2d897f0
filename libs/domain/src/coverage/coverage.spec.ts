import { describe, expect, it } from '@jest/globals';
import { type WorkStatus } from '../initiative/initiative-vocabulary.ts';
import { coverAction as coverActionIn, coverageGapSeverity } from './coverage.ts';
import { type CoverageFacts, noCoverageFacts } from './coverage-facts.ts';
import { claim, CONTEXT, coverAction, ltu, work, type Work } from './coverage.fixture.ts';
import { COVERAGE_GAP_KINDS } from './coverage-vocabulary.ts';

const pajala = { actorId: 'pajala', name: 'Pajala kommun', type: 'municipality' } as const;
const coverageGapsOf = (facts: CoverageFacts) => coverAction(facts).gaps.map(({ kind }) => kind);
const activityOf = (facts: Work) => coverAction(work(facts)).activity;

describe('who answers for an action', () => {
  const facts = noCoverageFacts();
  it('is nobody', () => {
    expect(coverAction(facts).ownership).toBe('none');
  });

  const nobody = { claimed: 0, proposed: 0, contributing: 0, toContribute: 0, released: 0 };

  it('is claimed by an actor, or proposed to one', () => {
    for (const state of ['claimed', 'proposed'] as const) {
      const claimed = { ...facts, claims: [{ ...claim, state }] };
      expect(coverAction(claimed)).toMatchObject({ ownership: 'claimed', owner: state });
      expect(coverAction(claimed).gaps[0]).toEqual({
        kind: 'only_claimed',
        params: { ...nobody, [state]: 1 },
      });
    }
  });

  it('is nobody any more where the owner was released, and the gap says so', () => {
    const released = { ...facts, releasedLead: pajala };
    expect(coverAction(released)).toMatchObject({ ownership: 'none', owner: 'released' });
    expect(coverAction(released).gaps[0]).toEqual({ kind: 'no_owner', params: { released: 1 } });
    expect(coverAction(facts).gaps[0]).toEqual({ kind: 'no_owner', params: { released: 0 } });
  });

  it('is no owner yet where actors only contribute', () => {
    const contributing = { ...facts, confirmedContributing: [ltu, pajala] };
    expect(coverAction(contributing).ownership).toBe('claimed');
    expect(coverAction(contributing).owner).toBe('contributing');
    expect(coverAction(contributing).gaps[0]?.params).toEqual({ ...nobody, contributing: 2 });
  });

  it('is the confirmed lead, whoever else claims', () => {
    const owned = { ...facts, confirmedLead: pajala, claims: [claim] };
    expect(coverAction(owned).ownership).toBe('owned');
    expect(coverageGapsOf(owned)).toEqual(['no_initiative']);
  });
});

describe('what happens for an action', () => {
  it.each<[string, Work, string]>([
    ['nothing without initiatives', {}, 'none'],
    ['is planned while all is an idea or planned', { idea: 1, planned: 2 }, 'planned'],
    ['is planned also when what is planned is overdue', { planned: 1, overdue: 1 }, 'planned'],
    ['is planned when the rest was cancelled', { planned: 1, cancelled: 3 }, 'planned'],
    ['is ongoing with one that is ongoing', { ongoing: 1 }, 'ongoing'],
    [
      'is ongoing whatever stands still beside',
      { ongoing: 2, overdueOngoing: 1, paused: 4, cancelled: 1 },
      'ongoing',
    ],
    ['is ongoing beside what is completed', { ongoing: 1, completed: 5 }, 'ongoing'],
    ['is stalled when all is paused', { paused: 2 }, 'stalled'],
    [
      'is stalled when all that is ongoing is overdue',
      { ongoing: 2, overdueOngoing: 2 },
      'stalled',
    ],
    [
      'is stalled when begun work stands still and more is planned',
      { paused: 1, planned: 3 },
      'stalled',
    ],
    [
      'is stalled when begun work stands still after some was completed',
      { paused: 1, completed: 1 },
      'stalled',
    ],
    ['is stalled when all was cancelled', { cancelled: 2 }, 'stalled'],
    ['is completed when all is completed', { completed: 1 }, 'completed'],
    ['is completed when the rest was cancelled', { completed: 1, cancelled: 1 }, 'completed'],
    ['is completed when more is only planned', { completed: 1, planned: 1 }, 'completed'],
  ])('%s', (_case, facts, activity) => {
    expect(activityOf(facts)).toBe(activity);
  });
});

describe('the effect of an action', () => {
  const withEffects = (expected: number, observed: number, statuses: Work = { ongoing: 3 }) => ({
    ...work(statuses),
    effects: { expected, expectedByActive: expected, observed },
  });

  it('is stated by nobody', () => {
    expect(coverAction(withEffects(0, 0)).evidence).toBe('none');
    expect(coverageGapsOf(withEffects(0, 0))).toEqual(['no_owner', 'no_expected_effect']);
  });

  it('is expected', () => {
    expect(coverAction(withEffects(2, 0)).evidence).toBe('expected');
    expect(coverageGapsOf(withEffects(2, 0))).toEqual(['no_owner', 'no_observed_effect']);
  });

  it('is seen by one initiative', () => {
    expect(coverAction(withEffects(2, 1)).evidence).toBe('observed');
    expect(coverageGapsOf(withEffects(2, 1))).toEqual(['no_owner']);
  });

  it.each<[WorkStatus, boolean]>([
    ['idea', false],
    ['planned', false],
    ['ongoing', true],
    ['paused', true],
    ['completed', true],
    ['cancelled', false],
  ])('is asked for where all work is %s: %s', (workStatus, isAsked) => {
    const coverageGaps = coverageGapsOf(withEffects(1, 0, { [workStatus]: 2 }));
    expect(coverageGaps.includes('no_observed_effect')).toBe(isAsked);
    expect(coverageGapsOf(withEffects(1, 1, { [workStatus]: 2 }))).not.toContain(
      'no_observed_effect',
    );
  });

  it('is not asked for before an initiative is there, nor seen before work has begun', () => {
    expect(coverageGapsOf(withEffects(0, 0, {}))).toEqual(['no_owner', 'no_initiative']);
    expect(coverageGapsOf(withEffects(1, 0, { planned: 1 }))).toEqual(['no_owner', 'only_planned']);
  });
});

describe('a gap', () => {
  it('says for how many months no report has come', () => {
    const silent = work({ paused: 1, cancelled: 1, overdue: 1 });
    const facts = { ...silent, initiatives: { ...silent.initiatives, oldestUnreportedMonths: 14 } };
    expect(coverAction({ ...facts, confirmedLead: ltu }).gaps).toEqual([
      { kind: 'stalled', params: { initiatives: 2, paused: 1, cancelled: 1, overdue: 1 } },
      { kind: 'report_overdue', params: { initiatives: 1, months: 14 } },
      { kind: 'no_expected_effect', params: { initiatives: 2 } },
    ]);
  });

  it('says at least the months that overdue means where the facts do not tell', () => {
    expect(coverAction(work({ ongoing: 1, overdueOngoing: 1 })).gaps).toContainEqual({
      kind: 'report_overdue',
      params: { initiatives: 1, months: 9 },
    });
  });

  it('comes in the order of its severity', () => {
    expect(COVERAGE_GAP_KINDS.map(coverageGapSeverity)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('how far active work reaches', () => {
  const facts: CoverageFacts = {
    ...work({ ongoing: 1 }),
    active: {
      ...noCoverageFacts().active,
      sites: [
        { code: '2584', count: 1 },
        { code: '2505', count: 2 },
        { code: '2580', count: 0 },
      ],
      countyWide: 1,
    },
    actorTypes: [
      { type: 'company', count: 1 },
      { type: 'municipality', count: 1 },
      { type: 'other', count: 0 },
    ],
  };

  it('names each municipality and kind of actor once, in order, and nothing that counts none', () => {
    expect(coverAction(facts).reach).toEqual({
      municipalities: 2,
      sites: { 2584: 1, 2505: 2 },
      countyWide: 1,
      crossBorder: 0,
      actorTypes: ['municipality', 'company'],
    });
  });

  it('counts a municipality when it has as many initiatives as the depth says', () => {
    const atDepth = (depth: number) =>
      coverActionIn(facts, { ...CONTEXT, depth }).reach.municipalities;
    expect([1, 2, 3].map(atDepth)).toEqual([2, 1, 0]);
  });
});

describe('what a municipality has of an action', () => {
  it.each<[string, Work, number, string]>([
    ['work there', { ongoing: 1 }, 0, 'on_site'],
    ['work there, whatever is for the county', { ongoing: 1 }, 3, 'on_site'],
    ['only work for the county', {}, 1, 'county_only'],
    [
      'only work for the county while its own is silent',
      { ongoing: 1, overdueOngoing: 1 },
      1,
      'county_only',
    ],
    ['nobody, while its own is planned', { planned: 2 }, 0, 'nobody'],
  ])('is %s', (_case, onSite, countyWide, place) => {
    const facts = work(onSite);
    const ofKiruna = { ...facts, active: { ...facts.active, countyWide } };
    expect(coverActionIn(ofKiruna, { ...CONTEXT, municipality: '2584' }).place).toBe(place);
    expect(coverAction(ofKiruna).place).toBeNull();
  });
});
