import { Injectable } from '@nestjs/common';
import { PASSING_FAULTS, type SourceProvider } from '@samhandling/domain';
import type { Reader } from '../../platform/database/database.ts';
import { sql, type Sql } from '../../platform/database/sql.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import type {
  AskedSource,
  FetchedValue,
  PlannedStep,
  Progress,
  StepRequest,
} from './source-client.ts';
import type { SourceFault } from './source-fault.ts';

/** A step that is not done, with the sources that it asks for. */
export type PendingStep = {
  id: string;
  runId: string;
  provider: SourceProvider;
  request: StepRequest;
  cursor: string | null;
  sources: AskedSource[];
};

const sourceJson = sql`json_build_object('id', source.id, 'seriesId', source.series_id,
  'mapping', source.mapping, 'unit', source.unit, 'credit', source.credit,
  'changesSince', source.changes_since, 'somePeriod', (
    select period from observation where observation.series_id = source.series_id
    order by (origin = 'strategy'), period desc limit 1))`;

/** What is in the column, unless it is about a fault that has passed now. */
const lasting = (column: Sql): Sql =>
  sql`case when fault_code <> all(${[...PASSING_FAULTS]}::text[]) then ${column} end`;

/** The requests of a run, and the values that came so far. */
@Injectable()
export class ImportStepRepository {
  async insert(
    tx: Tx,
    runId: string,
    provider: SourceProvider,
    { request, sourceIds }: PlannedStep,
  ): Promise<void> {
    const { id } = await tx.one<{ id: string }>(sql`
      insert into import_step (run_id, position, provider, request, state)
      select ${runId}, count(*), ${provider}, ${JSON.stringify(request)}::jsonb, 'pending'
      from import_step where run_id = ${runId}
      returning id`);
    await tx.execute(sql`
      insert into import_step_source (step_id, source_id)
      select ${id}, unnest(${[...sourceIds]}::uuid[])`);
  }

  nextPending(reader: Reader, runId: string): Promise<PendingStep | undefined> {
    return reader.maybe(sql`
      select step.id, step.run_id as "runId", step.provider, step.request, step.cursor, coalesce((
        select json_agg(${sourceJson}) from import_step_source asked
          join series_source source on source.id = asked.source_id
        where asked.step_id = step.id), '[]') as sources
      from import_step step where step.run_id = ${runId} and step.state = 'pending'
      order by step.position limit 1`);
  }

  /** Keeps one answer: its values, and where the step goes on. */
  async keep(tx: Tx, step: PendingStep, progress: Progress): Promise<void> {
    const { values, problems, publications, request, cursor } = progress;
    const hasNothing = cursor === null && problems.length === step.sources.length;
    const [problem] = problems;
    await tx.execute(sql`
      update import_step set request = ${JSON.stringify(request)}::jsonb, cursor = ${cursor},
        state = ${cursor !== null ? 'pending' : hasNothing ? 'failed' : 'done'},
        requests = requests + 1,
        fault_code = coalesce(${problem?.code ?? null}, ${lasting(sql`fault_code`)}),
        fault_params = coalesce(${problem ? JSON.stringify(problem.params) : null}::jsonb,
          ${lasting(sql`fault_params`)})
      where id = ${step.id} and state = 'pending'`);
    await this.saveValues(tx, step.runId, step.id, values);
    for (const { sourceId, code } of problems) {
      await tx.execute(sql`
        update import_step_source set fault_code = ${code}
        where step_id = ${step.id} and source_id = ${sourceId}`);
    }
    for (const { sourceId, on } of publications) {
      await tx.execute(sql`
        update series_source set next_publication_on = ${on}::date where id = ${sourceId}`);
    }
  }

  /** How many steps of a run are settled, of how many. */
  count(tx: Tx, runId: string): Promise<{ done: number; all: number }> {
    return tx.one(sql`
      select (count(*) filter (where state <> 'pending'))::int as done, count(*)::int as all
      from import_step where run_id = ${runId}`);
  }

  /** The last one said of a period stands. */
  async saveValues(
    tx: Tx,
    runId: string,
    stepId: string | null,
    values: readonly FetchedValue[],
  ): Promise<void> {
    const last = new Map(values.map((value) => [`${value.seriesId} ${value.period}`, value]));
    await tx.execute(sql`
      insert into import_value (run_id, series_id, period, step_id, value, as_written, status, note,
        is_stated, credit, retrieved_at)
      select ${runId}, "seriesId", period, ${stepId}, value::numeric, "asWritten", status, note,
        "isStated", credit, clock()
      from jsonb_to_recordset(${JSON.stringify([...last.values()])}::jsonb) as r("seriesId" uuid,
        period text, value text, "asWritten" text, status text, note text, "isStated" boolean,
        credit text)
      on conflict (run_id, series_id, period) do update set step_id = excluded.step_id,
        value = excluded.value, as_written = excluded.as_written, status = excluded.status,
        note = excluded.note, is_stated = excluded.is_stated,
        retrieved_at = excluded.retrieved_at`);
  }

  async fail(tx: Tx, { id }: PendingStep, { code, params }: SourceFault): Promise<void> {
    await tx.execute(sql`
      update import_step set state = 'failed', fault_code = ${code},
        fault_params = ${JSON.stringify(params)}::jsonb
      where id = ${id} and state = 'pending'`);
  }

  /** Keeps why the step waits, while it can still go on. */
  async explain(tx: Tx, { id }: PendingStep, { code, params }: SourceFault): Promise<void> {
    await tx.execute(sql`
      update import_step set fault_code = ${code}, fault_params = ${JSON.stringify(params)}::jsonb
      where id = ${id} and state = 'pending'`);
  }
}
