import { Injectable } from '@nestjs/common';
import { LATE_JOB_MINUTES, type JobLaneFacts } from '@samhandling/domain';
import { sql } from 'kysely';
import { jsonArrayFrom, jsonBuildObject } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { type RowOf, shaped } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db, instant } from '../../schema/index.ts';

export type JobLaneRow = RowOf<typeof byName>;

const NOW = sql<Date>`(select clock())`;
const oldestOf = sql<Date | null>`oldest.due_at`;

const lanes = () =>
  db
    .selectFrom('job_lane')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('job')
          .whereRef('job.lane', '=', 'job_lane.name')
          .where('job.state', '=', 'waiting')
          .select((of) => [
            sql<number>`count(*)::int`.as('waiting'),
            sql<Date | null>`min(${of.ref('job.run_at')}) filter (
              where ${of.ref('job.run_at')} <= ${NOW})`.as('due_at'),
          ])
          .as('oldest'),
      (join) => join.onTrue(),
    )
    .select((eb) => [
      'job_lane.name',
      'oldest.waiting',
      'oldest.due_at as oldestDueAt',
      sql<boolean>`coalesce(${oldestOf} <= ${NOW} - make_interval(mins => ${LATE_JOB_MINUTES}),
        false)`.as('isLate'),
      eb
        .case()
        .when('job_lane.paused_until', '>', NOW)
        .then(
          jsonBuildObject({
            until: instant(sql<Date>`${eb.ref('job_lane.paused_until')}`),
            because: eb.ref('job_lane.paused_because').$notNull(),
          }),
        )
        .end()
        .as('pause'),
      jsonArrayFrom(
        eb
          .selectFrom('job')
          .whereRef('job.lane', '=', 'job_lane.name')
          .where('job.state', '=', 'running')
          .orderBy('job.id')
          .select((of) => [
            'job.name',
            instant(sql<Date>`${of.ref('job.started_at')}`).as('startedAt'),
            'job.progress',
            'job.progress_of as progressOf',
          ]),
      ).as('running'),
    ])
    .orderBy('job_lane.name');

const all = shaped<object>()(() => lanes());

const byName = shaped<{ name: string }>()(({ name }) => lanes().where('job_lane.name', '=', name));

const factsByName = shaped<{ name: string }>()(({ name }) =>
  db
    .selectFrom('job_lane')
    .select((eb) =>
      eb.fn
        .coalesce(eb('job_lane.paused_until', '>', NOW), eb.lit(false))
        .$castTo<boolean>()
        .as('isPaused'),
    )
    .where('name', '=', name),
);

const locked = shaped<{ name: string }>()(({ name }) =>
  db.selectFrom('job_lane').select('name').where('name', '=', name).forNoKeyUpdate(),
);

const resumed = shaped<{ name: string }>()(({ name }) =>
  db
    .updateTable('job_lane')
    .set({ paused_until: null, paused_because: null })
    .where('name', '=', name),
);

/** Makes the jobs due that the pause had put off. */
const broughtForward = shaped<{ name: string }>()(({ name }) =>
  db
    .updateTable('job')
    .set({ run_at: NOW })
    .where('lane', '=', name)
    .where('state', '=', 'waiting')
    .where('attempt', '>', 0)
    .where('tries', '=', 0)
    .where('run_at', '>', NOW),
);

/** Lanes as administrators see them. */
@Injectable()
export class JobLaneRepository {
  list(reader: Reader): Promise<JobLaneRow[]> {
    return reader.rows(all({}));
  }

  /** What decides about the lane. */
  findFacts(reader: Reader, name: string): Promise<JobLaneFacts | undefined> {
    return reader.row(factsByName({ name }));
  }

  find(reader: Reader, name: string): Promise<JobLaneRow | undefined> {
    return reader.row(byName({ name }));
  }

  async findLocked(tx: Tx, name: string): Promise<JobLaneRow | undefined> {
    await tx.run(locked({ name }));
    return this.find(tx, name);
  }

  async resume(tx: Tx, name: string): Promise<void> {
    await tx.run(resumed({ name }));
    await tx.run(broughtForward({ name }));
  }
}
