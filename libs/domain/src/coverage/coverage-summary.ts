import { type Coverage } from './coverage.ts';
import { type CoverageGapKind } from './coverage-vocabulary.ts';

/**
 * How many actions are in which state. Every count equals the length of the list that the filter of
 * the same name gives: the words by ownership and activity, the rest by gap.
 */
export type CoverageSummary = {
  readonly actions: number;
  readonly owned: number;
  readonly claimed: number;
  /** Neither owned nor claimed. */
  readonly withoutOwner: number;
  readonly withoutInitiative: number;
  readonly plannedOnly: number;
  readonly ongoing: number;
  readonly stalled: number;
  readonly completed: number;
  /** With initiatives of which none states an effect (gap `no_expected_effect`). */
  readonly withoutExpectedEffect: number;
  readonly withObservedEffect: number;
};

/** One action's coverage, with the priority area it stands in. */
export type CoveredAction = { readonly areaCode: string; readonly coverage: Coverage };

/** Counts the coverages, all together and by priority area in the order they come. */
export function summarizeCoverage(list: readonly CoveredAction[]): {
  overall: CoverageSummary;
  byArea: { areaCode: string; summary: CoverageSummary }[];
} {
  const byArea = new Map<string, Coverage[]>();
  for (const { areaCode, coverage } of list) {
    const area = byArea.get(areaCode) ?? [];
    area.push(coverage);
    byArea.set(areaCode, area);
  }
  return {
    overall: countCoverages(list.map(({ coverage }) => coverage)),
    byArea: [...byArea].map(([areaCode, coverages]) => ({
      areaCode,
      summary: countCoverages(coverages),
    })),
  };
}

/** Counts the coverages. */
export function countCoverages(coverages: readonly Coverage[]): CoverageSummary {
  const count = (holds: (coverage: Coverage) => boolean) => coverages.filter(holds).length;
  const withCoverageGap = (kind: CoverageGapKind) =>
    count(({ gaps }) => gaps.some((coverageGap) => coverageGap.kind === kind));
  return {
    actions: coverages.length,
    owned: count(({ ownership }) => ownership === 'owned'),
    claimed: count(({ ownership }) => ownership === 'claimed'),
    withoutOwner: count(({ ownership }) => ownership === 'none'),
    withoutInitiative: count(({ activity }) => activity === 'none'),
    plannedOnly: count(({ activity }) => activity === 'planned'),
    ongoing: count(({ activity }) => activity === 'ongoing'),
    stalled: count(({ activity }) => activity === 'stalled'),
    completed: count(({ activity }) => activity === 'completed'),
    withoutExpectedEffect: withCoverageGap('no_expected_effect'),
    withObservedEffect: count(({ evidence }) => evidence === 'observed'),
  };
}
