import type { StoredContribution } from './contribution-fragments.ts';
import type { StatedSizes } from './stated-values.repository.ts';

/** A contribution as the queries give it, with every field filled in. */
export const STORED_CONTRIBUTION: StoredContribution = {
  id: 'roads',
  effectGoal: { code: 'k-e1', title: 'Fler i arbete', areaCode: 'k' },
  indicator: { code: 'k-e1-1', title: 'Sysselsatta' },
  measureCode: 'employed',
  measureName: 'Andel sysselsatta',
  direction: 'increase',
  unit: 'percent',
  expected: [{ sex: 'women', birth: null, value: '0.2' }],
  mechanism: 'Fler får arbete.',
  confidence: 'medium',
  byYear: 2028,
  counterfactual: 'Hälften ändå.',
  evidenceUrl: 'https://example.org/study',
  observed: [
    {
      contributionId: 'roads',
      sex: 'women',
      birth: null,
      value: '0.1',
      unit: 'percent',
      note: 'Tolv personer.',
      evidenceUrl: null,
      confidence: 'high',
      reportId: 'spring',
      observedOn: '2026-06-30',
    },
  ],
  files: [
    {
      id: 'file',
      name: 'studie.pdf',
      mediaType: 'application/pdf',
      size: 12,
      createdAt: '2026-01-02T08:00:00Z',
    },
  ],
  reviewState: 'questioned',
  question: 'Hur vet ni det?',
  reviewChangedAt: '2026-02-03T08:00:00Z',
  version: 4,
  measureBreakdowns: { sex: true, birth: true },
};

/** What sums need of a contribution that is expected to raise a count by ten in 2028, for specs. */
export const statedSizes = (
  initiativeId: string,
  change: Partial<StatedSizes> = {},
): StatedSizes => ({
  contributionId: `of-${initiativeId}`,
  initiativeId,
  workStatus: 'ongoing',
  indicatorCode: 'k-e1-1',
  measureCode: 'employed',
  direction: 'increase',
  unit: 'persons',
  expected: [{ sex: null, birth: null, value: '10' }],
  confidence: 'medium',
  isAccepted: false,
  byYear: 2028,
  observed: [],
  ...change,
});
