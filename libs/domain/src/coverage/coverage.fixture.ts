import { type WorkStatus } from '../initiative/initiative-vocabulary.ts';
import { coverAction as coverActionIn, type CoverageContext } from './coverage.ts';
import { type CoverageClaim, type CoverageFacts, noCoverageFacts } from './coverage-facts.ts';
import { THIN_THRESHOLDS } from './thin-thresholds.ts';

export const CONTEXT: CoverageContext = {
  today: '2026-11-27',
  thresholds: THIN_THRESHOLDS,
  municipalities: 14,
  depth: 1,
};
export const coverAction = (facts: CoverageFacts) => coverActionIn(facts, CONTEXT);

export const ltu = { actorId: 'ltu', name: 'LTU', type: 'university' } as const;
export const claim: CoverageClaim = { ...ltu, state: 'claimed', role: 'lead' };

export type Work = Partial<Record<WorkStatus, number>> & {
  overdue?: number;
  overdueOngoing?: number;
};

/** Facts of initiatives in these work statuses; `overdueOngoing` of the ongoing ones are overdue. */
export function work({ overdue = 0, overdueOngoing = 0, ...counts }: Work): CoverageFacts {
  const none = noCoverageFacts();
  const byWorkStatus = { ...none.initiatives.byWorkStatus, ...counts };
  return {
    ...none,
    initiatives: {
      ...none.initiatives,
      total: Object.values(byWorkStatus).reduce((sum, count) => sum + count, 0),
      byWorkStatus,
      overdue: overdue + overdueOngoing,
      active: byWorkStatus.ongoing - overdueOngoing,
    },
  };
}
