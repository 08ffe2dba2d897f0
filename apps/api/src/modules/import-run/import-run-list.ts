import type { ImportRunsQuery } from '@samhandling/contract';
import { type Expression, sql, type SqlBool } from 'kysely';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import { db, type Of, paged, rowCount } from '../../schema/index.ts';

/** A run with what is counted of it. */
export type RunRow = RowOf<typeof runById>;

const countOf = (condition: Expression<SqlBool>) =>
  sql<number>`(count(*) filter (where ${condition}))::int`;

const changesOf = (eb: Of<'import_run'>) =>
  eb
    .selectFrom('import_change')
    .select((change) => [
      countOf(change('import_change.kind', '=', 'added')).as('added'),
      countOf(change('import_change.kind', '=', 'revised')).as('revised'),
      countOf(change('import_change.kind', '=', 'withdrawn')).as('withdrawn'),
      countOf(change('import_change.state', '=', 'waiting')).as('waiting'),
      countOf(change('import_change.state', '=', 'stored')).as('stored'),
      countOf(
        change.and([
          change('import_change.state', '=', 'waiting'),
          sql<SqlBool>`${change.ref('import_change.doubts')} <> '{}'`,
        ]),
      ).as('doubtful'),
    ])
    .whereRef('import_change.run_id', '=', 'import_run.id')
    .as('counted');

const importStepsOf = (eb: Of<'import_run'>) =>
  eb
    .selectFrom('import_step')
    .select((importStep) => [
      rowCount.as('importSteps'),
      countOf(importStep('import_step.state', '=', 'done')).as('importStepsDone'),
      countOf(
        importStep.and([
          importStep('import_step.fault_code', 'is not', null),
          importStep('import_step.state', '<>', 'pending'),
        ]),
      ).as('importStepsFailed'),
    ])
    .whereRef('import_step.run_id', '=', 'import_run.id')
    .as('stepped');

const runs = () =>
  db
    .selectFrom('import_run')
    .leftJoin('account as starter', 'starter.id', 'import_run.started_by')
    .leftJoin('account as settler', 'settler.id', 'import_run.settled_by')
    .innerJoinLateral(changesOf, (join) => join.onTrue())
    .innerJoinLateral(importStepsOf, (join) => join.onTrue())
    .select([
      'import_run.id',
      'import_run.kind',
      'import_run.state',
      'import_run.reason',
      'import_run.source',
      'import_run.unchanged',
      'import_run.version',
      'import_run.started_at as startedAt',
      'import_run.fetched_at as fetchedAt',
      'import_run.settled_at as settledAt',
      'import_run.file_name as fileName',
      'import_run.resumes_at as resumesAt',
      'starter.name as startedBy',
      'settler.name as settledBy',
    ])
    .selectAll(['counted', 'stepped']);

/** A run as its page and the list show it. */
export const runById = shaped<{ id: string }>()(({ id }) => runs().where('import_run.id', '=', id));

/** A page of runs, the newest first. */
export const listed = shaped<ImportRunsQuery>()(({ state, page, limit }) => {
  const isChosen = (eb: Of<'import_run'>) =>
    eb.and(state ? [eb('import_run.state', '=', state)] : []);
  return paged(runs().where(isChosen), db.selectFrom('import_run').where(isChosen), {
    order: (eb) => sql`${eb.ref('import_run.started_at')} desc, ${eb.ref('import_run.id')}`,
    page,
    limit,
  });
});
