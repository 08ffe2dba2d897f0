import { describe, expect, it } from '@jest/globals';
import { activeAt, activeOverTime, type CountedWork } from './active-over-time.ts';

const SCALE = { from: 2024, to: 2030, today: 2026.5 };

const work = (of: Partial<CountedWork> = {}): CountedWork => ({
  workStatus: 'ongoing',
  startsOn: '2025-01-01',
  endsOn: '2027-12-31',
  lastReportOn: null,
  silentSince: null,
  ...of,
});

/** How many are active in the middle of 2024, 2025 … 2029. */
const active = (...works: CountedWork[]) => {
  const points = activeOverTime(works, SCALE);
  return [2024.5, 2025.5, 2026.5, 2027.5, 2028.5].map((year) => activeAt(points, year)?.active);
};

describe('how many are active over time', () => {
  it.each<[string, Partial<CountedWork>, number[]]>([
    ['counts ongoing work from its start to its end date', {}, [0, 1, 1, 1, 0]],
    ['counts work without dates all the time', { startsOn: null, endsOn: null }, [1, 1, 1, 1, 1]],
    [
      'promises nothing after an end date that has passed',
      { endsOn: '2025-12-31' },
      [0, 1, 1, 0, 0],
    ],
    ['counts silent work until it fell silent', { silentSince: '2026-01-01' }, [0, 1, 0, 0, 0]],
    [
      'counts completed work until its end date',
      { workStatus: 'completed', endsOn: '2025-12-31' },
      [0, 1, 0, 0, 0],
    ],
    [
      'counts completed work without an end date until its latest report',
      { workStatus: 'completed', endsOn: null, lastReportOn: '2025-10-01' },
      [0, 1, 0, 0, 0],
    ],
    [
      'leaves out completed work without either',
      { workStatus: 'completed', endsOn: null },
      [0, 0, 0, 0, 0],
    ],
    ['leaves out ideas', { workStatus: 'idea' }, [0, 0, 0, 0, 0]],
    ['leaves out paused work', { workStatus: 'paused' }, [0, 0, 0, 0, 0]],
    ['leaves out cancelled work', { workStatus: 'cancelled' }, [0, 0, 0, 0, 0]],
    ['leaves planned work to the dotted line', { workStatus: 'planned' }, [0, 0, 0, 0, 0]],
  ])('%s', (_, of, expected) => {
    expect(active(work(of))).toEqual(expected);
  });

  it('adds planned work after today, from its start or at once where that has passed', () => {
    const points = activeOverTime(
      [
        work(),
        work({ workStatus: 'planned', startsOn: '2026-01-01' }),
        work({ workStatus: 'planned', startsOn: '2027-01-01' }),
      ],
      SCALE,
    );
    const planned = (year: number) => activeAt(points, year)?.withPlanned;
    expect([2026.25, 2026.75, 2027.25, 2028.5].map(planned)).toEqual([1, 2, 3, 0]);
  });

  it('has today as a point of its own, and at most one for each month besides', () => {
    const works = Array.from({ length: 500 }, () => work());
    const points = activeOverTime(works, { ...SCALE, today: 2026.51 });
    expect(points).toHaveLength(6 * 12 + 2);
    expect(points.find(({ year }) => year === 2026.51)).toMatchObject({ active: 500 });
  });
});
