import { Injectable } from '@nestjs/common';
import type { ImportChange, ImportChangesQuery } from '@samhandling/contract';
import type { ObservationChange, ObservationOrigin, ValueDoubt } from '@samhandling/domain';
import { sql } from 'kysely';
import { jsonBuildObject, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { pageFrom, type Page } from '../../platform/database/page.ts';
import { shaped, type Places, type RowOf } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import {
  anyId,
  db,
  exact,
  type Of,
  orEmpty,
  paged,
  rowCount,
  rowListOf,
  swedishDay,
} from '../../schema/index.ts';
import { seriesOfStrategies, seriesRef } from '../series/index.ts';

/** A value that came, beside what is known of its period now. */
export type ComparedValue = RowOf<typeof compared>;

export type NewChange = {
  seriesId: string;
  period: string;
  kind: ObservationChange;
  baseRevision: number | null;
  doubts: ValueDoubt[];
};

/** The latest that is known of the period of a value, apart from what the strategy states. */
const knownOf = (eb: Of<'import_value'>) =>
  eb
    .selectFrom('observation')
    .select(['observation.value', 'observation.status', 'observation.revision'])
    .whereRef('observation.series_id', '=', 'import_value.series_id')
    .whereRef('observation.period', '=', 'import_value.period')
    .where('observation.origin', '<>', 'strategy')
    .orderBy('observation.revision', 'desc')
    .limit(1)
    .as('known');

const compared = shaped<{ runId: string }>()(({ runId }) =>
  db
    .selectFrom('import_value')
    .leftJoinLateral(knownOf, (join) => join.onTrue())
    .innerJoin('series', 'series.id', 'import_value.series_id')
    .select([
      'series.unit',
      'import_value.series_id as seriesId',
      'import_value.period',
      'import_value.status',
      'import_value.is_stated as isStated',
      'known.value as knownValue',
      'import_value.value',
      'known.status as knownStatus',
      'known.revision as baseRevision',
    ])
    .where('import_value.run_id', '=', runId)
    .orderBy('import_value.series_id')
    .orderBy('import_value.period'),
);

const changeRows = rowListOf('import_change', [
  'run_id',
  'series_id',
  'period',
  'kind',
  'state',
  'base_revision',
  'doubts',
]);

const insertedChanges = shaped<{ rows: string }>()(({ rows }) => changeRows.insert(rows));

const lockedSeries = shaped<{ runId: string }>()(({ runId }) =>
  db
    .selectFrom('series')
    .select('series.id')
    .where('series.id', 'in', (eb) =>
      eb
        .selectFrom('import_value')
        .select('import_value.series_id')
        .where('import_value.run_id', '=', runId),
    )
    .orderBy('series.id')
    .forNoKeyUpdate(),
);

const outdated = shaped<{ runId: string }>()(({ runId }) =>
  db
    .selectFrom('import_change')
    .select('import_change.id')
    .where('import_change.run_id', '=', runId)
    .where('import_change.state', '=', 'waiting')
    .where('import_change.base_revision', 'is distinct from', (eb) =>
      eb
        .selectFrom('observation')
        .select((known) => known.fn.max('observation.revision').as('revision'))
        .whereRef('observation.series_id', '=', 'import_change.series_id')
        .whereRef('observation.period', '=', 'import_change.period')
        .where('observation.origin', '<>', 'strategy'),
    )
    .limit(1),
);

/** Nothing about the value is odd. */
const isUndoubted = (eb: Of<'import_change'>) =>
  sql<boolean>`${eb.ref('import_change.doubts')} = '{}'`;

const isChosenOf = (eb: Of<'import_change'>, { changeIds, exceptIds }: Places<Chosen>) =>
  eb.and([
    ...(changeIds ? [eb('import_change.id', '=', anyId(changeIds))] : []),
    ...(exceptIds ? [eb.not(eb('import_change.id', '=', anyId(exceptIds)))] : []),
  ]);

const doubtful = shaped<Chosen & { runId: string }>()(({ runId, changeIds, exceptIds }) =>
  db
    .selectFrom('import_change')
    .select(rowCount.as('count'))
    .where('run_id', '=', runId)
    .where('state', '=', 'waiting')
    .where((eb) => isChosenOf(eb, { changeIds, exceptIds }))
    .where((eb) => eb.not(isUndoubted(eb))),
);

/** Which of the differences that wait; all of them where none is named. */
type Chosen = { changeIds?: readonly string[]; exceptIds?: readonly string[] };

type Storing = Chosen & {
  runId: string;
  accountId: string | null;
  /** Why those are right that are doubtful. */
  reason: string | null;
};

const stored = shaped<Storing>()((given, form: { onlyWithoutReview: boolean }) => {
  const { runId, accountId, reason, changeIds, exceptIds } = given;
  const settled = db
    .updateTable('import_change')
    .set((eb) => ({
      state: 'stored',
      doubt_reason: sql<
        string | null
      >`case when ${eb.ref('doubts')} <> '{}' then ${reason}::text end`,
    }))
    .where('run_id', '=', runId)
    .where('state', '=', 'waiting')
    .where((eb) => isChosenOf(eb, { changeIds, exceptIds }))
    .where((eb) =>
      eb.and(
        form.onlyWithoutReview
          ? [
              eb.exists(
                eb
                  .selectFrom('series_source')
                  .whereRef('series_source.series_id', '=', 'import_change.series_id')
                  .where('series_source.stores_without_review', '=', true),
              ),
              isUndoubted(eb),
            ]
          : [],
      ),
    )
    .returning(['run_id', 'series_id', 'period', 'base_revision', 'doubts', 'doubt_reason']);
  return db
    .with('settled', () => settled)
    .insertInto('observation')
    .columns([
      'series_id',
      'period',
      'revision',
      'value',
      'as_written',
      'status',
      'origin',
      'source',
      'method',
      'note',
      'retrieved_at',
      'recorded_by',
      'import_run_id',
      'doubts',
      'reason',
    ])
    .expression((query) =>
      query
        .selectFrom('settled')
        .innerJoin('import_value', (join) =>
          join
            .onRef('import_value.run_id', '=', 'settled.run_id')
            .onRef('import_value.series_id', '=', 'settled.series_id')
            .onRef('import_value.period', '=', 'settled.period'),
        )
        .innerJoin('import_run', 'import_run.id', 'settled.run_id')
        .select((eb) => [
          'settled.series_id',
          'settled.period',
          sql<number>`coalesce(${eb.ref('settled.base_revision')}, 0) + 1`.as('revision'),
          'import_value.value',
          'import_value.as_written',
          'import_value.status',
          sql<ObservationOrigin>`case ${eb.ref('import_run.kind')} when 'file' then 'hand' else 'source' end`.as(
            'origin',
          ),
          'import_value.credit',
          'import_run.method',
          sql<string | null>`nullif(${eb.ref('import_value.note')}, '')`.as('note'),
          'import_value.retrieved_at',
          sql<string | null>`${accountId}::uuid`.as('recorded_by'),
          'import_run.id',
          'settled.doubts',
          'settled.doubt_reason',
        ]),
    );
});

const discarded = shaped<{ runId: string }>()(({ runId }) =>
  db
    .updateTable('import_change')
    .set({ state: 'discarded' })
    .where('run_id', '=', runId)
    .where('state', '=', 'waiting'),
);

const markedFetched = shaped<{ runId: string }>()(({ runId }) =>
  db
    .updateTable('series_source')
    .from('import_step_source')
    .innerJoin('import_step', 'import_step.id', 'import_step_source.step_id')
    .innerJoin('import_run', 'import_run.id', 'import_step.run_id')
    .set((eb) => ({
      fetched_at: eb.ref('import_run.started_at'),
      changes_since: eb
        .case()
        .when(
          eb.exists(
            eb
              .selectFrom('import_change')
              .whereRef('import_change.run_id', '=', 'import_run.id')
              .whereRef('import_change.series_id', '=', 'series_source.series_id')
              .where('import_change.state', '<>', 'stored'),
          ),
        )
        .then(eb.ref('series_source.changes_since'))
        .else(swedishDay(eb.ref('import_run.started_at')))
        .end(),
    }))
    .whereRef('import_step_source.source_id', '=', 'series_source.id')
    .where('import_run.id', '=', runId)
    .where('import_step.state', '=', 'done')
    .where('import_step_source.fault_code', 'is', null),
);

const changesOfStrategies = () =>
  seriesOfStrategies()
    .innerJoin('import_change', 'import_change.series_id', 'series.id')
    .innerJoin('import_value', (join) =>
      join
        .onRef('import_value.run_id', '=', 'import_change.run_id')
        .onRef('import_value.series_id', '=', 'import_change.series_id')
        .onRef('import_value.period', '=', 'import_change.period'),
    );

const before = (eb: Of<'import_change'>) =>
  jsonObjectFrom(
    eb
      .selectFrom('observation')
      .select((known) => [
        exact(known.ref('observation.value')).as('value'),
        'observation.status',
        orEmpty(known.ref('observation.note')).as('note'),
        'observation.revision',
        'observation.origin',
      ])
      .whereRef('observation.series_id', '=', 'import_change.series_id')
      .whereRef('observation.period', '=', 'import_change.period')
      .whereRef('observation.revision', '=', 'import_change.base_revision'),
  );

const listed = shaped<ImportChangesQuery & { runId: string }>()((given) => {
  const { runId, kind, doubtful: onlyDoubtful, page, limit } = given;
  const isChosen = (eb: Of<'import_change'>) =>
    eb.and([
      eb('import_change.run_id', '=', runId),
      ...(kind ? [eb('import_change.kind', '=', kind)] : []),
      ...(onlyDoubtful ? [eb.not(isUndoubted(eb))] : []),
    ]);
  const shown = changesOfStrategies()
    .where(isChosen)
    .select([
      'import_change.id',
      'import_change.kind',
      'import_change.state',
      'import_change.period',
      'import_change.doubts',
      'import_change.doubt_reason as doubtReason',
    ])
    .select((eb) => [
      seriesRef(eb).as('series'),
      before(eb).as('before'),
      jsonBuildObject({
        value: exact(eb.ref('import_value.value')),
        status: eb.ref('import_value.status'),
        note: eb.ref('import_value.note'),
      }).as('after'),
    ]);
  return paged(shown, changesOfStrategies().where(isChosen), {
    order: (eb) => sql`${eb.ref('priority_area.position')}, ${eb.ref('effect_goal.position')},
      ${eb.ref('indicator.position')}, ${eb.ref('measure.position')},
      ${eb.ref('series.position')}, ${eb.ref('import_change.period')},
      ${eb.ref('import_change.id')}`,
    page,
    limit,
  });
});

/** Differences between what came and what is known. */
@Injectable()
export class ImportChangeRepository {
  compare(tx: Tx, runId: string): Promise<ComparedValue[]> {
    return tx.rows(compared({ runId }));
  }

  async insert(tx: Tx, runId: string, changes: readonly NewChange[]): Promise<void> {
    const rows = changeRows.toJson(
      changes.map(({ seriesId, period, kind, baseRevision, doubts }) => ({
        run_id: runId,
        series_id: seriesId,
        period,
        kind,
        state: 'waiting',
        base_revision: baseRevision,
        doubts,
      })),
    );
    await tx.run(insertedChanges({ rows }));
  }

  /**
   * Locks the series of the run, so that nobody revises them while it is stored. All runs lock in one
   * order, and none waits for another whose values only refer to the series.
   */
  async lockSeries(tx: Tx, runId: string): Promise<void> {
    await tx.run(lockedSeries({ runId }));
  }

  /** Whether anything that waits was revised since the run was compared. */
  async isOutdated(tx: Tx, runId: string): Promise<boolean> {
    return (await tx.row(outdated({ runId }))) !== undefined;
  }

  /** How many of those that would be stored are doubtful. */
  async countDoubtful(tx: Tx, runId: string, chosen: Chosen): Promise<number> {
    return (await tx.onlyRow(doubtful({ runId, ...chosen }))).count;
  }

  /** Writes what waits as the next revisions; says how many. */
  store(tx: Tx, storing: Storing): Promise<number> {
    return tx.run(stored(storing, { onlyWithoutReview: false }));
  }

  /** Writes what nobody has to look at; says how many. */
  storeWithoutReview(tx: Tx, runId: string): Promise<number> {
    return tx.run(stored({ runId, accountId: null, reason: null }, { onlyWithoutReview: true }));
  }

  async discard(tx: Tx, runId: string): Promise<void> {
    await tx.run(discarded({ runId }));
  }

  /** The sources that answered in full in the run, and those of them of which nothing waits. */
  async markFetched(tx: Tx, runId: string): Promise<void> {
    await tx.run(markedFetched({ runId }));
  }

  async list(
    reader: Reader,
    runId: string,
    query: ImportChangesQuery,
  ): Promise<Page<ImportChange>> {
    return pageFrom(await reader.rows(listed({ ...query, runId })), query);
  }
}
