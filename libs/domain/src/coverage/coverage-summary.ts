import { MUNICIPALITY_WORK, type MunicipalityWork } from '../place/municipality-work.ts';
import { type Coverage } from './coverage.ts';
import {
  COVERAGE_OWNERS,
  type CoverageGapKind,
  type CoverageOwner,
  THIN_FACTS,
  type ThinFact,
} from './coverage-vocabulary.ts';

/**
 * How many actions are in which state. Every count equals the length of the list that the filter of
 * the same name gives: the words by ownership, activity and place, the rest by gap and by what is thin.
 */
export type CoverageSummary = {
  readonly actions: number;
  readonly owned: number;
  readonly claimed: number;
  /** By who answers for them (`actionOwner`). */
  readonly byOwner: Readonly<Record<CoverageOwner, number>>;
  /** Neither owned nor claimed. */
  readonly withoutOwner: number;
  readonly withoutInitiative: number;
  readonly plannedOnly: number;
  /** With active work. */
  readonly ongoing: number;
  readonly stalled: number;
  readonly completed: number;
  /** With initiatives of which none states an effect (gap `no_expected_effect`). */
  readonly withoutExpectedEffect: number;
  readonly withObservedEffect: number;
  /** Whose active work is thin in any way. */
  readonly thin: number;
  readonly thinBy: Readonly<Record<ThinFact, number>>;
  /** What the municipality that was asked for has; null where none was. */
  readonly places: Readonly<Record<MunicipalityWork, number>> | null;
  /** Of those that nobody works on there: the ones without a confirmed owner. */
  readonly nobodyUnowned: number | null;
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

/**
 * Counts the coverages. Whether they are of a municipality they say themselves, where there are any: none of
 * a municipality are nothing there.
 */
export function countCoverages(
  coverages: readonly Coverage[],
  isOfMunicipality = coverages.some(({ place }) => place !== null),
): CoverageSummary {
  const count = (holds: (coverage: Coverage) => boolean) => coverages.filter(holds).length;
  const withCoverageGap = (kind: CoverageGapKind) =>
    count(({ gaps }) => gaps.some((coverageGap) => coverageGap.kind === kind));
  const isThinBy = (wanted: ThinFact) =>
    count(({ thin }) => thin.some(({ fact }) => fact === wanted));
  return {
    actions: coverages.length,
    owned: count(({ ownership }) => ownership === 'owned'),
    claimed: count(({ ownership }) => ownership === 'claimed'),
    byOwner: eachOf(COVERAGE_OWNERS, (wanted) => count(({ owner }) => owner === wanted)),
    withoutOwner: count(({ ownership }) => ownership === 'none'),
    withoutInitiative: count(({ activity }) => activity === 'none'),
    plannedOnly: count(({ activity }) => activity === 'planned'),
    ongoing: count(({ activity }) => activity === 'ongoing'),
    stalled: count(({ activity }) => activity === 'stalled'),
    completed: count(({ activity }) => activity === 'completed'),
    withoutExpectedEffect: withCoverageGap('no_expected_effect'),
    withObservedEffect: count(({ evidence }) => evidence === 'observed'),
    thin: count(({ thin }) => thin.length > 0),
    thinBy: eachOf(THIN_FACTS, isThinBy),
    places: isOfMunicipality
      ? eachOf(MUNICIPALITY_WORK, (wanted) => count(({ place }) => place === wanted))
      : null,
    nobodyUnowned: isOfMunicipality
      ? count(({ place, ownership }) => place === 'nobody' && ownership !== 'owned')
      : null,
  };
}

function eachOf<Key extends string>(keys: readonly Key[], value: (key: Key) => number) {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, number>;
}
