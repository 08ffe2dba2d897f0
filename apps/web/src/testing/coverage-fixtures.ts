import type { ActionTile, CoverageMap, CoverageSummary } from '@samhandling/contract';
import { countCoverages, THIN_THRESHOLDS } from '@samhandling/domain';

/** Figures that are all 0 but for what is given. */
export const summaryWith = (changes: Partial<CoverageSummary> = {}): CoverageSummary => ({
  ...countCoverages([]),
  ...changes,
});

/** An action that nobody owns and nobody works on, but for what is given. */
export const tileWith = (changes: Partial<ActionTile> = {}): ActionTile => ({
  code: 'l01',
  text: 'Förslag l01',
  ownership: 'none',
  owner: 'none',
  activity: 'none',
  lead: null,
  active: 0,
  reach: 0,
  countyWide: false,
  thin: [],
  place: null,
  isMatch: true,
  ...changes,
});

/** A map of a region with 14 municipalities; of nothing but what is given. */
export const coverageWith = (changes: Partial<CoverageMap> = {}): CoverageMap => ({
  asOf: '2026-11-24',
  linksKnownFrom: null,
  depth: 1,
  municipalities: 14,
  thresholds: THIN_THRESHOLDS,
  summary: summaryWith(),
  matching: summaryWith(),
  initiatives: 0,
  areas: [],
  ...changes,
});
