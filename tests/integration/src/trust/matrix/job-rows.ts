import { randomUUID } from 'node:crypto';
import type { Request } from './request.ts';
import { plain, type Row, type World } from './world.ts';

/** Jobs whose name is used for nothing else, so that what is done to all of them meets no other row. */
const GROUP = 'contribution.question_mail';
const NAMES: Record<string, string> = { unknown: 'newer.kind', ofAName: GROUP };

/** A job in that state; what it failed with holds a mark. */
export async function makeJob(
  { pool, marks }: World,
  relation: string,
  state: string,
): Promise<Row> {
  const isUnknown = state === 'unknown';
  const { rows } = await pool.query<{ id: string }>(
    `insert into job (name, lane, payload, state, error, run_at, created_at, ended_at)
    values ($1, 'mail', '{}', $2, $3, now() - interval '2 hours', now(), $4) returning id`,
    [
      NAMES[state] ?? 'remark.mail',
      { unknown: 'waiting', ofAName: 'dead' }[state] ?? state,
      ['dead', 'unknown'].includes(state) ? marks.make(relation, 'words') : null,
      state === 'waiting' || isUnknown ? null : new Date(),
    ],
  );
  return { ...plain, id: String(rows[0]?.id), parentId: isUnknown ? 'unknown' : 'dead' };
}

/** A lane that nothing runs in. */
export async function makeLane({ pool }: World, state: string): Promise<Row> {
  const id = `lane_${randomUUID().replace(/[^a-f]/g, '')}_${randomUUID().replace(/[^a-f]/g, '')}`;
  const isPaused = state === 'paused';
  await pool.query(
    `insert into job_lane (name, at_once, is_ordered, paused_until, paused_because)
    values ($1, 1, false, case when $2::boolean then now() + interval '1 hour' end,
      case when $2::boolean then 'mail_server_unreachable' end)`,
    [id, isPaused],
  );
  return { ...plain, id };
}

const listed = ({ id }: Row) => `"id":"${id}"`;

/** How the operations on jobs are called. */
export const JOB_REQUESTS: Record<string, Request> = {
  'GET /job-lanes': { about: ['lane'], ask: () => ({ path: '/job-lanes' }) },
  'POST /job-lanes/{name}/resumption': {
    about: ['lane'],
    ask: ({ row }) => ({ path: `/job-lanes/${row.id}/resumption` }),
  },
  'GET /jobs': {
    about: ['job'],
    ask: ({ row }) => ({ path: `/jobs?limit=100&standing=${row.parentId}` }),
    listed,
  },
  'POST /jobs/retries': {
    about: ['deadJobs'],
    ask: () => ({ path: '/jobs/retries', body: { name: GROUP } }),
  },
  'POST /jobs/removals': {
    about: ['deadJobs'],
    ask: () => ({ path: '/jobs/removals', body: { name: GROUP } }),
  },
  'POST /jobs/{id}/retry': {
    about: ['job'],
    ask: ({ row }) => ({ path: `/jobs/${row.id}/retry` }),
  },
  'DELETE /jobs/{id}': { about: ['job'], ask: ({ row }) => ({ path: `/jobs/${row.id}` }) },
};
