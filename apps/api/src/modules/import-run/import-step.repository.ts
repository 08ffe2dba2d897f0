import { Injectable } from '@nestjs/common';
import { PASSING_FAULTS, type ImportFault, type SourceProvider } from '@samhandling/domain';
import { type Selectable, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db, isBaseline, type Of, rowCount, type Tables } from '../../schema/index.ts';
import type { FetchedValue, PlannedImportStep, Progress } from './source-client.ts';
import type { SourceFault } from './source-fault.ts';

/** An import step that is not done, with the sources that it asks for. */
export type PendingImportStep = RowOf<typeof nextPending>;

type NewImportStep = { runId: string; provider: SourceProvider; request: string };

const inserted = shaped<NewImportStep>()(({ runId, provider, request }) =>
  db
    .insertInto('import_step')
    .columns(['run_id', 'position', 'provider', 'request', 'state'])
    .expression(
      db
        .selectFrom('import_step')
        .select([
          sql<string>`${runId}::uuid`.as('run_id'),
          rowCount.as('position'),
          sql<SourceProvider>`${provider}::text`.as('provider'),
          sql<string>`${request}::jsonb`.as('request'),
          sql.lit('pending').as('state'),
        ])
        .where('import_step.run_id', '=', runId),
    )
    .returning('id'),
);

const insertedSources = shaped<{ importStepId: string; sourceIds: readonly string[] }>()((given) =>
  db
    .insertInto('import_step_source')
    .columns(['step_id', 'source_id'])
    .expression(
      db.selectNoFrom([
        sql<string>`${given.importStepId}::uuid`.as('step_id'),
        sql<string>`unnest(${given.sourceIds}::uuid[])`.as('source_id'),
      ]),
    ),
);

/** A period that the series of a source has, one that was observed before one that the strategy states. */
const somePeriodOf = (eb: Of<'series_source'>) =>
  eb
    .selectFrom('observation')
    .select('observation.period')
    .whereRef('observation.series_id', '=', 'series_source.series_id')
    .orderBy(isBaseline)
    .orderBy('observation.period', 'desc')
    .limit(1);

const sourcesOf = (eb: Of<'import_step'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('import_step_source')
      .innerJoin('series_source', 'series_source.id', 'import_step_source.source_id')
      .select((source) => [
        'series_source.id',
        'series_source.series_id as seriesId',
        'series_source.mapping',
        'series_source.unit',
        'series_source.credit',
        'series_source.changes_since as changesSince',
        somePeriodOf(source).as('somePeriod'),
      ])
      .whereRef('import_step_source.step_id', '=', 'import_step.id'),
  );

const nextPending = shaped<{ runId: string }>()(({ runId }) =>
  db
    .selectFrom('import_step')
    .select([
      'import_step.id',
      'import_step.run_id as runId',
      'import_step.provider',
      'import_step.request',
      'import_step.cursor',
    ])
    .select((eb) => sourcesOf(eb).as('sources'))
    .where('import_step.run_id', '=', runId)
    .where('import_step.state', '=', 'pending')
    .orderBy('import_step.position')
    .limit(1),
);

const counted = shaped<{ runId: string }>()(({ runId }) =>
  db
    .selectFrom('import_step')
    .select((eb) => [
      sql<number>`(count(*) filter (where ${eb('state', '<>', 'pending')}))::int`.as('done'),
      rowCount.as('all'),
    ])
    .where('run_id', '=', runId),
);

type Kept = {
  id: string;
  request: string;
  cursor: string | null;
  state: 'pending' | 'failed' | 'done';
  code: ImportFault | null;
  params: string | null;
  passing: readonly ImportFault[];
};

/** A fault that was noted before stays, unless it has passed now. */
const kept = shaped<Kept>()(({ id, request, cursor, state, code, params, passing }) =>
  db
    .updateTable('import_step')
    .set((eb) => {
      const isLasting = sql`${eb.ref('fault_code')} <> all(${passing}::text[])`;
      const lasting = (column: 'fault_code' | 'fault_params') =>
        sql`case when ${isLasting} then ${eb.ref(column)} end`;
      return {
        request: sql<string>`${request}::jsonb`,
        cursor,
        state,
        requests: sql<number>`${eb.ref('requests')} + 1`,
        fault_code: sql<string | null>`coalesce(${code}, ${lasting('fault_code')})`,
        fault_params: sql<string | null>`coalesce(${params}::jsonb, ${lasting('fault_params')})`,
      };
    })
    .where('id', '=', id)
    .where('state', '=', 'pending'),
);

const faultOfSource = shaped<{ importStepId: string; sourceId: string; code: ImportFault }>()(
  (given) =>
    db
      .updateTable('import_step_source')
      .set({ fault_code: given.code })
      .where('step_id', '=', given.importStepId)
      .where('source_id', '=', given.sourceId),
);

const nextPublication = shaped<{ sourceId: string; on: string }>()(({ sourceId, on }) =>
  db.updateTable('series_source').set({ next_publication_on: on }).where('id', '=', sourceId),
);

type Value = Selectable<Tables['import_value']>;

/** The columns of a value that is given as JSON; all came at the same moment. */
const COLUMNS = [
  'run_id',
  'series_id',
  'period',
  'step_id',
  'value',
  'as_written',
  'status',
  'note',
  'is_stated',
  'credit',
] as const;

type GivenValue = Pick<Value, (typeof COLUMNS)[number]>;

const savedValues = shaped<{ rows: string }>()(({ rows }) => {
  const given = sql<Value>`jsonb_populate_recordset(null::import_value, ${rows}::jsonb)`;
  return db
    .insertInto('import_value')
    .columns([...COLUMNS, 'retrieved_at'])
    .expression(
      db
        .selectFrom(given.as<'given'>(sql`given`))
        .select(COLUMNS)
        .select(sql<Date>`clock()`.as('retrieved_at')),
    )
    .onConflict((conflict) =>
      conflict.columns(['run_id', 'series_id', 'period']).doUpdateSet((eb) => ({
        step_id: eb.ref('excluded.step_id'),
        value: eb.ref('excluded.value'),
        as_written: eb.ref('excluded.as_written'),
        status: eb.ref('excluded.status'),
        note: eb.ref('excluded.note'),
        is_stated: eb.ref('excluded.is_stated'),
        retrieved_at: eb.ref('excluded.retrieved_at'),
      })),
    );
});

type Noted = { id: string; code: ImportFault; params: string };

const failed = shaped<Noted>()(({ id, code, params }) =>
  db
    .updateTable('import_step')
    .set({ state: 'failed', fault_code: code, fault_params: params })
    .where('id', '=', id)
    .where('state', '=', 'pending'),
);

const explained = shaped<Noted>()(({ id, code, params }) =>
  db
    .updateTable('import_step')
    .set({ fault_code: code, fault_params: params })
    .where('id', '=', id)
    .where('state', '=', 'pending'),
);

/** The requests of a run, and the values that came so far. */
@Injectable()
export class ImportStepRepository {
  async insert(
    tx: Tx,
    runId: string,
    provider: SourceProvider,
    { request, sourceIds }: PlannedImportStep,
  ): Promise<void> {
    const { id } = await tx.onlyRow(
      inserted({ runId, provider, request: JSON.stringify(request) }),
    );
    await tx.run(insertedSources({ importStepId: id, sourceIds }));
  }

  nextPending(reader: Reader, runId: string): Promise<PendingImportStep | undefined> {
    return reader.row(nextPending({ runId }));
  }

  /** Saves one answer: its values, and where the import step continues. */
  async keep(tx: Tx, importStep: PendingImportStep, progress: Progress): Promise<void> {
    const { values, problems, publications, request, cursor } = progress;
    const hasNothing = cursor === null && problems.length === importStep.sources.length;
    const [problem] = problems;
    await tx.run(
      kept({
        id: importStep.id,
        request: JSON.stringify(request),
        cursor,
        state: cursor !== null ? 'pending' : hasNothing ? 'failed' : 'done',
        code: problem?.code ?? null,
        params: problem ? JSON.stringify(problem.params) : null,
        passing: PASSING_FAULTS,
      }),
    );
    await this.saveValues(tx, importStep.runId, importStep.id, values);
    for (const { sourceId, code } of problems) {
      await tx.run(faultOfSource({ importStepId: importStep.id, sourceId, code }));
    }
    for (const publication of publications) await tx.run(nextPublication(publication));
  }

  /** How many import steps of a run are done or failed, and how many there are. */
  count(tx: Tx, runId: string): Promise<{ done: number; all: number }> {
    return tx.onlyRow(counted({ runId }));
  }

  /** The last value of a period counts. */
  async saveValues(
    tx: Tx,
    runId: string,
    importStepId: string | null,
    values: readonly FetchedValue[],
  ): Promise<void> {
    const last = new Map(values.map((value) => [`${value.seriesId} ${value.period}`, value]));
    const rows = [...last.values()].map(
      ({ seriesId, asWritten, isStated, ...value }): GivenValue => ({
        run_id: runId,
        series_id: seriesId,
        period: value.period,
        step_id: importStepId,
        value: value.value,
        as_written: asWritten,
        status: value.status,
        note: value.note,
        is_stated: isStated,
        credit: value.credit,
      }),
    );
    await tx.run(savedValues({ rows: JSON.stringify(rows) }));
  }

  async fail(tx: Tx, { id }: PendingImportStep, { code, params }: SourceFault): Promise<void> {
    await tx.run(failed({ id, code, params: JSON.stringify(params) }));
  }

  /** Saves why the import step waits, while it can still continue. */
  async explain(tx: Tx, { id }: PendingImportStep, { code, params }: SourceFault): Promise<void> {
    await tx.run(explained({ id, code, params: JSON.stringify(params) }));
  }
}
