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

  it('is claimed by an actor, or proposed to one', () => {
    for (const state of ['claimed', 'proposed'] as const) {
      const claimed = { ...facts, claims: [{ ...claim, state }] };
      expect(coverAction(claimed).ownership).toBe('claimed');
      expect(coverAction(claimed).gaps[0]).toEqual({
        kind: 'only_claimed',
        params: { claims: 1, contributing: 0 },
      });
    }
  });

  it('is no owner yet where actors only contribute', () => {
    const contributing = { ...facts, confirmedContributing: [ltu, pajala] };
    expect(coverAction(contributing).ownership).toBe('claimed');
    expect(coverAction(contributing).gaps[0]?.params).toEqual({ claims: 0, contributing: 2 });
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
<<<<<<< HEAD

const count = fc.integer({ min: 0, max: 3 });
const anyFacts = fc
  .record({
    counts: fc.record(Object.fromEntries(WORK_STATUSES.map((status) => [status, count]))),
    overdueOngoing: count,
    expected: count,
    observed: count,
    lead: fc.option(fc.constant(ltu)),
    claims: fc.array(fc.constant(claim), { maxLength: 2 }),
  })
  .map(({ counts, overdueOngoing, expected, observed, lead, claims }): CoverageFacts => {
    const statuses = counts as Record<WorkStatus, number>;
    return {
      ...work({ ...statuses, overdueOngoing: Math.min(overdueOngoing, statuses.ongoing) }),
      effects: { expected, expectedByActive: expected, observed },
      confirmedLead: lead,
      claims,
    };
  });

describe('laws of coverage', () => {
  it('is never both without gaps and without owner or initiative', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { ownership, activity, gaps } = coverAction(facts);
        const kinds = gaps.map(({ kind }) => kind);
        expect(kinds.includes('no_owner')).toBe(ownership === 'none');
        expect(kinds.includes('only_claimed')).toBe(ownership === 'claimed');
        expect(kinds.includes('no_initiative')).toBe(activity === 'none');
        expect(kinds.includes('only_planned')).toBe(activity === 'planned');
        expect(kinds.includes('stalled')).toBe(activity === 'stalled');
        expect(kinds).toEqual(COVERAGE_GAP_KINDS.filter((kind) => kinds.includes(kind)));
        expect(kinds.length).toBe(new Set(kinds).size);
      }),
    );
  });

  it('counts every action once by ownership and once by activity, and areas add up', () => {
    const area = fc.constantFrom('livsmiljo', 'transporter');
    fc.assert(
      fc.property(fc.array(fc.tuple(area, anyFacts), { maxLength: 12 }), (actions) => {
        const list = actions.map(([areaCode, facts]) => ({
          areaCode,
          coverage: coverAction(facts),
        }));
        const { overall: all, byArea } = summarizeCoverage(list);
        expect(all.owned + all.claimed + all.withoutOwner).toBe(all.actions);
        expect(
          all.withoutInitiative + all.plannedOnly + all.ongoing + all.stalled + all.completed,
        ).toBe(all.actions);
        const countsOf = ({ thinBy, places, ...counts }: CoverageSummary) => {
          expect(places).toBeNull();
          return { ...counts, ...thinBy };
        };
        const counted = Object.entries(countsOf(all)) as [
          keyof ReturnType<typeof countsOf>,
          number,
        ][];
        for (const [key, count] of counted) {
          expect(byArea.reduce((sum, { summary }) => sum + countsOf(summary)[key], 0)).toBe(count);
        }
      }),
    );
  });

  it('says that a municipality has nothing of no actions', () => {
    expect(countCoverages([]).places).toBeNull();
    expect(countCoverages([], true).places).toEqual({
      on_site: 0,
      county_only: 0,
      nobody: 0,
      nobodyUnowned: 0,
    });
  });

  it('counts an action without an initiative as such', () => {
    const coverages = [work({}), work({ planned: 1 })].map(coverAction);
    expect(countCoverages(coverages)).toMatchObject({ withoutInitiative: 1, plannedOnly: 1 });
  });

  it('counts as many as the filter of the same name finds', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 12 }), (many) => {
        const coverages = many.map(coverAction);
        const summary = countCoverages(coverages);
        const found = (filter: Parameters<typeof coverageMatches>[1]) =>
          coverages.filter((coverage) => coverageMatches(coverage, filter)).length;
        expect(found({ gaps: ['no_owner'] })).toBe(summary.withoutOwner);
        expect(found({ gaps: ['no_initiative'] })).toBe(summary.withoutInitiative);
        expect(found({ gaps: ['no_expected_effect'] })).toBe(summary.withoutExpectedEffect);
        expect(found({ evidence: ['observed'] })).toBe(summary.withObservedEffect);
        expect(found({ activity: ['stalled', 'planned'] })).toBe(
          summary.stalled + summary.plannedOnly,
        );
        for (const fact of THIN_FACTS) {
          expect(found({ thin: [fact] })).toBe(summary.thinBy[fact]);
        }
        expect(found({ thin: THIN_FACTS })).toBe(summary.thin);
        expect(found({})).toBe(coverages.length);
      }),
    );
  });

  it('counts what a municipality has, each action once', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 12, minLength: 1 }), (many) => {
        const coverages = many.map((facts) =>
          coverActionIn(facts, { ...CONTEXT, municipality: '2584' }),
        );
        const { places, actions } = countCoverages(coverages);
        expect((places?.on_site ?? 0) + (places?.county_only ?? 0) + (places?.nobody ?? 0)).toBe(
          actions,
        );
        const nobody = coverages.filter((coverage) =>
          coverageMatches(coverage, { place: ['nobody'], ownership: ['none', 'claimed'] }),
        );
        expect(places?.nobodyUnowned).toBe(nobody.length);
      }),
    );
  });

  it('orders by what is missing, consistently', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (a, b) => {
        const [left, right] = [coverAction(a), coverAction(b)];
        expect(
          Math.sign(compareByCoverageGaps(left, right)) +
            Math.sign(compareByCoverageGaps(right, left)),
        ).toBe(0);
      }),
    );
    const worst = coverAction(noCoverageFacts());
    const better = coverAction({ ...noCoverageFacts(), confirmedLead: ltu });
    expect([better, worst].sort(compareByCoverageGaps)).toEqual([worst, better]);
  });
});

describe('a filter of coverage', () => {
  const coverage = coverAction(work({ paused: 1 }));
  it('looks for any of a list and for all of the lists', () => {
    expect(coverageMatches(coverage, { gaps: ['no_initiative', 'stalled'] })).toBe(true);
    expect(coverageMatches(coverage, { gaps: ['stalled'], ownership: ['owned'] })).toBe(false);
    expect(coverageMatches(coverage, { gaps: [], ownership: ['none'] })).toBe(true);
  });
});

describe('the order of two coverages', () => {
  it('is that of the first gap in which they differ, and of the longer list where none does', () => {
    const nothing = coverAction(noCoverageFacts());
    const owned = coverAction({ ...noCoverageFacts(), confirmedLead: ltu });
    const planned = coverAction(work({ planned: 1 }));
    const complete = coverAction({
      ...work({ ongoing: 1 }),
      confirmedLead: ltu,
      effects: { expected: 1, expectedByActive: 1, observed: 1 },
    });
    const order = [complete, planned, owned, nothing].sort(compareByCoverageGaps);
    expect(order).toEqual([nothing, planned, owned, complete]);
    const shorter = { ...nothing, gaps: nothing.gaps.slice(0, 1) };
    expect(compareByCoverageGaps(nothing, shorter)).toBeLessThan(0);
    expect(compareByCoverageGaps(shorter, nothing)).toBeGreaterThan(0);
    expect(compareByCoverageGaps(nothing, nothing)).toBe(0);
  });
});

describe('the thinnest first', () => {
  const narrow = (reach: number, changes: Partial<CoverageFacts> = {}): CoverageFacts => ({
    ...work({ ongoing: 4 }),
    effects: { expected: 1, expectedByActive: 1, observed: 0 },
    active: {
      ...noCoverageFacts().active,
      leads: 2,
      sites: Array.from({ length: reach }, (_, index) => ({ code: `25${index}`, count: 1 })),
    },
    ...changes,
  });

  it('are those without active work, then by thin facts, reach and owner', () => {
    const inOrder = [
      work({ planned: 1 }),
      narrow(6, { effects: { expected: 0, expectedByActive: 0, observed: 0 } }),
      narrow(2),
      narrow(5),
      narrow(5, { confirmedLead: ltu }),
      narrow(9),
    ].map(coverAction);
    expect(inOrder.toReversed().sort(compareByThinness)).toEqual(inOrder);
    expect(inOrder.map((coverage) => compareByThinness(coverage, coverage))).toEqual(
      inOrder.map(() => 0),
    );
  });
});
=======
>>>>>>> d2d11cf (Name what a municipality has by a record, as the API's profile wants it)
