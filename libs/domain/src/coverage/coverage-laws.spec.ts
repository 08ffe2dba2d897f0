import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WORK_STATUSES, type WorkStatus } from '../initiative/initiative-vocabulary.ts';
import {
  compareByCoverageGaps,
  compareByThinness,
  coverAction as coverActionIn,
  coverageMatches,
} from './coverage.ts';
import { type CoverageFacts, noCoverageFacts } from './coverage-facts.ts';
import { claim, CONTEXT, coverAction, ltu, work } from './coverage.fixture.ts';
import { countCoverages, type CoverageSummary, summarizeCoverage } from './coverage-summary.ts';
import { COVERAGE_GAP_KINDS, THIN_FACTS } from './coverage-vocabulary.ts';

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
        expect(Object.values(all.byOwner).reduce((sum, count) => sum + count, 0)).toBe(all.actions);
        expect(all.byOwner.confirmed).toBe(all.owned);
        expect(
          all.withoutInitiative + all.plannedOnly + all.ongoing + all.stalled + all.completed,
        ).toBe(all.actions);
        const countsOf = ({
          thinBy,
          byOwner,
          places,
          nobodyUnowned,
          ...counts
        }: CoverageSummary) => {
          expect([places, nobodyUnowned]).toEqual([null, null]);
          return { ...counts, ...thinBy, ...byOwner };
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
    expect(countCoverages([])).toMatchObject({ places: null, nobodyUnowned: null });
    expect(countCoverages([], true)).toMatchObject({
      places: { on_site: 0, county_only: 0, nobody: 0 },
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
        const { places, nobodyUnowned, actions } = countCoverages(coverages);
        expect((places?.on_site ?? 0) + (places?.county_only ?? 0) + (places?.nobody ?? 0)).toBe(
          actions,
        );
        const nobody = coverages.filter((coverage) =>
          coverageMatches(coverage, { place: ['nobody'], ownership: ['none', 'claimed'] }),
        );
        expect(nobodyUnowned).toBe(nobody.length);
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
    const idle = work({ planned: 1 });
    const twoFacts = narrow(6, { effects: { expected: 0, expectedByActive: 0, observed: 0 } });
    const inOrder = [
      idle,
      twoFacts,
      narrow(2),
      narrow(5),
      narrow(5, { confirmedLead: ltu }),
      narrow(9),
    ]
      .map(coverAction)
      .map(({ reach, ...coverage }) => ({ ...coverage, reach: reach.municipalities }));
    expect(inOrder.toReversed().sort(compareByThinness)).toEqual(inOrder);
    expect(inOrder.map((coverage) => compareByThinness(coverage, coverage))).toEqual([
      0, 0, 0, 0, 0, 0,
    ]);
  });
});
