import { describe, expect, it } from '@jest/globals';
import { presentContributor } from './contributor.presenter.ts';
import type { StoredContributor } from './contributor.repository.ts';

type Stated = StoredContributor['contributions'][number];

const ALL = { sex: null, birth: null };
const stated = (change: Partial<Stated> = {}): Stated => ({
  direction: 'increase',
  unit: 'persons',
  expected: [],
  byYear: 2028,
  observed: [],
  ...change,
});
const seen = (value: string | null): Stated['observed'][number] => ({
  ...ALL,
  value,
  unit: null,
  confidence: null,
  observedOn: '2026-06-30',
});

const row = (...contributions: Stated[]): StoredContributor => ({
  id: 'map',
  title: 'Mobilkartan',
  owner: { id: 'pajala', name: 'Pajala kommun', type: 'municipality' },
  placeScope: 'municipalities',
  placesAcrossBorder: ['Torneå'],
  municipalities: [{ code: '2521', name: 'Pajala' }],
  startsOn: '2025-01-01',
  endsOn: '2027-12-31',
  workStatus: 'ongoing',
  publicationState: 'published',
  publishedAt: new Date('2025-01-01T08:00:00Z'),
  lastReportOn: '2026-08-01',
  isExample: false,
  contributions,
});
const shown = (...contributions: Stated[]) =>
  presentContributor(row(...contributions), '2026-11-27');

describe('An initiative that contributes to an effect goal', () => {
  it('goes out field by field', () => {
    const size = stated({ expected: [{ ...ALL, value: '5' }], observed: [seen('2')] });
    expect(shown(size)).toEqual({
      id: 'map',
      title: 'Mobilkartan',
      owner: { id: 'pajala', name: 'Pajala kommun', type: 'municipality' },
      placeScope: 'municipalities',
      placesAcrossBorder: ['Torneå'],
      municipalities: [{ code: '2521', name: 'Pajala' }],
      startsOn: '2025-01-01',
      endsOn: '2027-12-31',
      workStatus: 'ongoing',
      timeliness: 'recent',
      lastReportOn: '2026-08-01',
      isExample: false,
      expected: { unit: 'persons', direction: 'increase', ...ALL, value: '5', year: 2028 },
      expectedCount: 1,
      observed: { unit: 'persons', direction: 'increase', ...ALL, value: '2', year: 2026 },
      observedCount: 1,
    });
  });

  it('shows the first that says a size, and counts the others', () => {
    const found = shown(
      stated(),
      stated({ expected: [{ ...ALL, value: '7' }], observed: [seen(null)] }),
      stated({ observed: [seen('3')] }),
    );
    expect([found.expected?.value, found.expectedCount]).toEqual(['7', 3]);
    expect([found.observed?.value, found.observedCount]).toEqual(['3', 2]);
  });

  it('shows the direction where no size is said, and that nothing is seen', () => {
    expect(shown(stated())).toMatchObject({
      expected: { direction: 'increase', value: null, year: 2028 },
      observed: null,
      observedCount: 0,
    });
  });
});
