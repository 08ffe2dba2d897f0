import { describe, expect, it } from '@jest/globals';
import { CALLERS } from '@samhandling/domain/testing/callers';
import type { JobLaneRow } from './job-lane.repository.ts';
import { presentJob, presentJobLane } from './job.presenter.ts';
import type { JobRow } from './job.repository.ts';

const JOB: JobRow = {
  id: '1',
  name: 'import.run',
  lane: 'import',
  state: 'dead',
  isKnown: true,
  createdAt: new Date('2026-01-01T08:00:00Z'),
  dueAt: new Date('2026-01-01T09:00:00Z'),
  endedAt: new Date('2026-01-01T10:00:00Z'),
  tries: 10,
  error: 'timeout',
};

const LANE: JobLaneRow = {
  name: 'import',
  waiting: 3,
  running: [
    { name: 'import.run', startedAt: '2026-01-01T08:00:00Z', progress: 2, progressOf: 5 },
    { name: 'first', startedAt: '2026-01-01T08:00:00Z', progress: null, progressOf: 5 },
    { name: 'second', startedAt: '2026-01-01T08:00:00Z', progress: 2, progressOf: null },
  ],
  oldestDueAt: new Date('2026-01-01T07:00:00Z'),
  isLate: true,
  pause: { until: '2026-01-01T12:00:00Z', because: 'mail_server_unreachable' },
};

/** Only the region's administrators come this far; a coordinator shows that abilities are the caller's. */
const { administrator, coordinator } = CALLERS;

describe('A job', () => {
  it('goes out field by field', () => {
    expect(presentJob(JOB, administrator)).toEqual({
      id: '1',
      name: 'import.run',
      lane: 'import',
      state: 'dead',
      isKnown: true,
      createdAt: '2026-01-01T08:00:00.000Z',
      dueAt: '2026-01-01T09:00:00.000Z',
      endedAt: '2026-01-01T10:00:00.000Z',
      tries: 10,
      error: 'timeout',
      abilities: { retry: true, drop: true },
    });
  });

  it('that has not ended says so', () => {
    expect(presentJob({ ...JOB, endedAt: null }, administrator).endedAt).toBeNull();
  });

  it.each([
    ['dead', true, { retry: true, drop: true }],
    ['dead', false, { retry: false, drop: true }],
    ['waiting', false, { retry: false, drop: true }],
    ['waiting', true, { retry: false, drop: false }],
  ] as const)('may be tried again or dropped: %s, known: %s', (state, isKnown, abilities) => {
    const row = { ...JOB, state, isKnown };
    expect(presentJob(row, administrator).abilities).toEqual(abilities);
    expect(presentJob(row, coordinator).abilities).toEqual({ retry: false, drop: false });
  });
});

describe('A lane of jobs', () => {
  it('goes out field by field, with progress where both its figures are known', () => {
    const startedAt = '2026-01-01T08:00:00Z';
    expect(presentJobLane(LANE, administrator)).toEqual({
      name: 'import',
      waiting: 3,
      running: [
        { name: 'import.run', startedAt, progress: { done: 2, all: 5 } },
        { name: 'first', startedAt, progress: null },
        { name: 'second', startedAt, progress: null },
      ],
      oldestDueAt: '2026-01-01T07:00:00.000Z',
      isLate: true,
      pause: { until: '2026-01-01T12:00:00Z', because: 'mail_server_unreachable' },
      abilities: { resume: true },
    });
  });

  it('that has nothing due and no pause says so, and has nothing to resume', () => {
    expect(
      presentJobLane({ ...LANE, oldestDueAt: null, pause: null }, administrator),
    ).toMatchObject({ oldestDueAt: null, pause: null, abilities: { resume: false } });
  });

  it('is resumed by administrators', () => {
    expect(presentJobLane(LANE, coordinator).abilities).toEqual({ resume: false });
  });
});
