import type { Job, JobLane } from '@samhandling/contract';
import { jobAbilities, jobLaneAbilities, type Person } from '@samhandling/domain';
import type { JobLaneRow } from './job-lane.repository.ts';
import type { JobRow } from './job.repository.ts';

export function presentJob(row: JobRow, person: Person): Job {
  const { retry, drop } = jobAbilities(person, row);
  return {
    id: row.id,
    name: row.name,
    lane: row.lane,
    state: row.state,
    isKnown: row.isKnown,
    createdAt: row.createdAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    tries: row.tries,
    error: row.error,
    abilities: { retry, drop },
  };
}

export function presentJobLane(row: JobLaneRow, person: Person): JobLane {
  const { resume } = jobLaneAbilities(person, { isPaused: row.pause !== null });
  return {
    name: row.name,
    waiting: row.waiting,
    running: row.running.map(({ name, startedAt, progress, progressOf }) => ({
      name,
      startedAt,
      progress:
        progress === null || progressOf === null ? null : { done: progress, all: progressOf },
    })),
    oldestDueAt: row.oldestDueAt?.toISOString() ?? null,
    isLate: row.isLate,
    pause: row.pause,
    abilities: { resume },
  };
}
