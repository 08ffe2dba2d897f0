import { Injectable } from '@nestjs/common';
import { TOTAL_BOUND, type JobsQuery } from '@samhandling/contract';
import { UNKNOWN_JOB_MINUTES } from '@samhandling/domain';
import { type ExpressionBuilder, sql } from 'kysely';
import { JOB_KINDS } from '../../job-kinds/index.ts';
import type { Reader } from '../../platform/database/database.ts';
import type { Page } from '../../platform/database/page.ts';
import { type RowOf, shaped } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db, type Tables } from '../../schema/index.ts';

export type JobRow = RowOf<typeof byId>;

type JobStanding = JobsQuery['standing'];

const KNOWN = Object.keys(JOB_KINDS);

/** Dead, or due for so long that no running version seems to know the kind. */
const hasStanding = (eb: ExpressionBuilder<Tables, 'job'>, standing: JobStanding) =>
  standing === 'dead'
    ? eb('state', '=', 'dead')
    : eb.and([
        eb('state', '=', 'waiting'),
        eb('name', 'not in', KNOWN),
        eb('run_at', '<', sql<Date>`clock() - make_interval(mins => ${UNKNOWN_JOB_MINUTES})`),
      ]);

const jobs = () =>
  db
    .selectFrom('job')
    .select([
      'id',
      'name',
      'lane',
      'state',
      'created_at as createdAt',
      'run_at as dueAt',
      'ended_at as endedAt',
      'tries',
      'error',
    ])
    .select((eb) => eb('name', 'in', KNOWN).$castTo<boolean>().as('isKnown'));

const byId = shaped<{ id: string }>()(({ id }) => jobs().where('id', '=', id));

const locked = shaped<{ id: string }>()(({ id }) =>
  db.selectFrom('job').select('id').where('id', '=', id).forNoKeyUpdate(),
);

const listed = shaped<{ limit: number; offset: number }>()((given, standing: JobStanding) =>
  jobs()
    .where((eb) => hasStanding(eb, standing))
    .orderBy((eb) => eb.fn.coalesce('ended_at', 'run_at'), 'desc')
    .orderBy('id', 'desc')
    .limit(given.limit)
    .offset(given.offset),
);

const counted = shaped<object>()((_given, standing: JobStanding) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom('job')
        .select('id')
        .where((where) => hasStanding(where, standing))
        .limit(TOTAL_BOUND + 1)
        .as('bounded'),
    )
    .select(sql<number>`count(*)::int`.as('total')),
);

const anew = {
  state: 'waiting',
  tries: 0,
  error: null,
  ended_at: null,
  run_at: sql<Date>`clock()`,
} as const;

const retried = shaped<{ id: string }>()(({ id }) =>
  db.updateTable('job').set(anew).where('id', '=', id).where('state', '=', 'dead'),
);

/** Of jobs with one key that reaches while a job is open the latest is enough, and none where one is open. */
const retriedAll = shaped<{ name: string }>()(({ name }) =>
  db
    .updateTable('job')
    .set(anew)
    .where('job.name', '=', name)
    .where('job.name', 'in', KNOWN)
    .where('job.state', '=', 'dead')
    .where((eb) =>
      eb.or([
        eb('job.key_reach', 'is distinct from', 'open'),
        eb.not(
          eb.exists(
            eb
              .selectFrom('job as other')
              .select('other.id')
              .whereRef('other.name', '=', 'job.name')
              .whereRef('other.key', '=', 'job.key')
              .where((of) =>
                of.or([
                  of('other.state', 'in', ['waiting', 'running']),
                  of.and([of('other.state', '=', 'dead'), of('other.id', '>', of.ref('job.id'))]),
                ]),
              ),
          ),
        ),
      ]),
    ),
);

const dropped = shaped<{ id: string }>()(({ id }) => db.deleteFrom('job').where('id', '=', id));

const droppedAll = shaped<{ name: string }>()(({ name }) =>
  db.deleteFrom('job').where('name', '=', name).where('state', '=', 'dead'),
);

/** Jobs as administrators see them. */
@Injectable()
export class JobRepository {
  async list(reader: Reader, { standing, page, limit }: JobsQuery): Promise<Page<JobRow>> {
    const items = await reader.rows(listed({ limit, offset: (page - 1) * limit }, standing));
    const { total } = await reader.onlyRow(counted({}, standing));
    return {
      items,
      page,
      limit,
      total: Math.min(total, TOTAL_BOUND),
      isTotalExact: total <= TOTAL_BOUND,
    };
  }

  find(reader: Reader, id: string): Promise<JobRow | undefined> {
    return reader.row(byId({ id }));
  }

  async findLocked(tx: Tx, id: string): Promise<JobRow | undefined> {
    await tx.run(locked({ id }));
    return this.find(tx, id);
  }

  async retry(tx: Tx, id: string): Promise<void> {
    await tx.run(retried({ id }));
  }

  /** Says how many. */
  retryAll(tx: Tx, name: string): Promise<number> {
    return tx.run(retriedAll({ name }));
  }

  async drop(tx: Tx, id: string): Promise<void> {
    await tx.run(dropped({ id }));
  }

  /** Says how many. */
  dropAll(tx: Tx, name: string): Promise<number> {
    return tx.run(droppedAll({ name }));
  }
}
