import { Injectable } from '@nestjs/common';
import type { ImportRunsQuery, ImportStep } from '@samhandling/contract';
import type { ImportRunKind, ImportRunState } from '@samhandling/domain';
import type { Reader } from '../../platform/database/database.ts';
import { readPage, type Page } from '../../platform/database/page.ts';
import { sql, whereSql } from '../../platform/database/sql.ts';
import type { Tx } from '../../platform/database/transaction.ts';

/** A run with what is counted of it. */
export type RunRow = {
  id: string;
  kind: ImportRunKind;
  state: ImportRunState;
  startedBy: string | null;
  startedAt: Date;
  fetchedAt: Date | null;
  settledAt: Date | null;
  settledBy: string | null;
  reason: string | null;
  fileName: string | null;
  source: string | null;
  resumesAt: Date | null;
  added: number;
  revised: number;
  withdrawn: number;
  unchanged: number;
  waiting: number;
  stored: number;
  steps: number;
  stepsDone: number;
  stepsFailed: number;
  version: number;
};

export type NewRun = {
  kind: ImportRunKind;
  accountId: string | null;
  fileName: string | null;
  source: string | null;
  method: string;
};

const columns = sql`run.id, run.kind, run.state, starter.name as "startedBy",
  run.started_at as "startedAt", run.fetched_at as "fetchedAt", run.settled_at as "settledAt",
  settler.name as "settledBy", run.reason, run.file_name as "fileName", run.source,
  run.resumes_at as "resumesAt", run.unchanged, run.version, counted.*, stepped.*`;

const fromRun = sql`from import_run run
  left join account starter on starter.id = run.started_by
  left join account settler on settler.id = run.settled_by
  cross join lateral (
    select count(*) filter (where kind = 'added')::int as added,
      count(*) filter (where kind = 'revised')::int as revised,
      count(*) filter (where kind = 'withdrawn')::int as withdrawn,
      count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state = 'stored')::int as stored
    from import_change change where change.run_id = run.id) counted
  cross join lateral (
    select count(*)::int as steps,
      count(*) filter (where state = 'done')::int as "stepsDone",
      count(*) filter (where fault_code is not null and state <> 'pending')::int as "stepsFailed"
    from import_step step where step.run_id = run.id) stepped`;

/** Runs: what was asked for and when, and how far it is. */
@Injectable()
export class ImportRunRepository {
  list(reader: Reader, query: ImportRunsQuery): Promise<Page<RunRow>> {
    const where = whereSql(query.state ? [sql`run.state = ${query.state}`] : []);
    return readPage(reader, {
      columns,
      from: sql`${fromRun} ${where}`,
      countFrom: sql`from import_run run ${where}`,
      orderBy: sql`run.started_at desc, run.id`,
      ...query,
    });
  }

  find(reader: Reader, id: string): Promise<RunRow | undefined> {
    return reader.maybe(sql`select ${columns} ${fromRun} where run.id = ${id}`);
  }

  async lock(tx: Tx, id: string): Promise<RunRow | undefined> {
    await tx.query(sql`select from import_run where id = ${id} for no key update`);
    return this.find(tx, id);
  }

  /** Starting runs waits for one another, so that no source gets into two. */
  async lockStart(tx: Tx): Promise<void> {
    await tx.query(sql`select pg_advisory_xact_lock(hashtext('samhandling.import_run'))`);
  }

  async insert(tx: Tx, { kind, accountId, fileName, source, method }: NewRun): Promise<string> {
    const { id } = await tx.one<{ id: string }>(sql`
      insert into import_run (kind, state, started_by, file_name, source, method, fetched_at)
      values (${kind}, ${kind === 'file' ? 'in_review' : 'fetching'}, ${accountId}, ${fileName},
        ${source}, ${method}, ${kind === 'file' ? sql`clock()` : null})
      returning id`);
    return id;
  }

  /** Begins to fetch the run, or goes on with it; false where there is nothing to fetch any more. */
  async takeUp(tx: Tx, id: string): Promise<boolean> {
    const taken = await tx.execute(sql`
      update import_run set resumes_at = null, state = 'fetching',
        version = version + case state when 'interrupted' then 1 else 0 end
      where id = ${id} and state in ('fetching', 'interrupted')`);
    return taken === 1;
  }

  /** Lets the run wait; says until when. */
  async interrupt(tx: Tx, id: string, pauseSeconds: number): Promise<Date | null> {
    const waiting = await tx.maybe<{ at: Date }>(sql`
      update import_run set state = 'interrupted', version = version + 1,
        resumes_at = now() + make_interval(secs => ${pauseSeconds})
      where id = ${id} and state = 'fetching' returning resumes_at as at`);
    return waiting?.at ?? null;
  }

  /** All is fetched and compared. */
  async conclude(
    tx: Tx,
    id: string,
    state: 'failed' | 'unchanged' | 'in_review' | 'stored',
    unchanged: number,
  ): Promise<void> {
    await tx.execute(sql`
      update import_run set state = ${state}, unchanged = ${unchanged}, fetched_at = clock(),
        settled_at = ${state === 'in_review' ? null : sql`clock()`},
        version = version + 1
      where id = ${id}`);
  }

  /** What failed is asked for again; what is there stays. */
  async resume(tx: Tx, { id, version }: RunRow): Promise<void> {
    await tx.execute(sql`
      update import_step_source set fault_code = null from import_step step
      where step.id = import_step_source.step_id and step.run_id = ${id} and step.state = 'failed'`);
    await tx.execute(sql`
      update import_step set state = 'pending', fault_code = null, fault_params = null
      where run_id = ${id} and state = 'failed'`);
    await tx.updateVersioned(sql`
      update import_run set state = 'fetching', settled_at = null, resumes_at = null,
        version = version + 1
      where id = ${id} and version = ${version}`);
  }

  async settle(
    tx: Tx,
    { id, version }: RunRow,
    state: 'stored' | 'discarded',
    accountId: string,
    reason: string | null,
  ): Promise<void> {
    await tx.updateVersioned(sql`
      update import_run set state = ${state}, settled_at = clock(), settled_by = ${accountId},
        reason = ${reason}, resumes_at = null, version = version + 1
      where id = ${id} and version = ${version}`);
  }

  /** Deletes values of runs that were settled 30 days ago, where they changed nothing. */
  async deleteSettledValues(tx: Tx): Promise<void> {
    await tx.execute(sql`
      delete from import_value value using import_run run
      where run.id = value.run_id and run.settled_at < now() - interval '30 days'
        and not exists (select from import_change change where change.run_id = value.run_id
          and change.series_id = value.series_id and change.period = value.period)`);
  }

  /** The steps as a page shows them. */
  steps(reader: Reader, runId: string): Promise<ImportStep[]> {
    return reader.query(sql`
      select position, provider, request ->> 'asked' as asked, state, requests,
        (select count(*)::int from import_step_source asked where asked.step_id = step.id) as series,
        (select count(*)::int from import_value value where value.step_id = step.id) as values,
        case when fault_code is not null then json_build_object('code', fault_code,
          'params', fault_params) end as fault
      from import_step step where run_id = ${runId} order by position`);
  }
}
