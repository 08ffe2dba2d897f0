import { Injectable } from '@nestjs/common';
import type {
  ImportChangePage,
  ImportChangesQuery,
  ImportRun,
  ImportRunBody,
  ImportRunPage,
  ImportRunsQuery,
  ImportStoringBody,
} from '@samhandling/contract';
import { IMPORT_RUN_LIFE_CYCLE, seriesSourceAbilities, type Person } from '@samhandling/domain';
import { Jobs } from '../../job-kinds/index.ts';
import { Database, type Reader } from '../../platform/database/database.ts';
import { mapPage } from '../../platform/database/page.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound, RequestFault } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import { SeriesSourceAccess, SeriesSourceRepository } from '../series-source/index.ts';
import { ImportChangeRepository } from './import-change.repository.ts';
import { ImportPlanner } from './import-planner.ts';
import { ImportReview } from './import-review.ts';
import { ImportRunAccess } from './import-run.access.ts';
import { presentRun, presentRunWithImportSteps } from './import-run.presenter.ts';
import { ImportRunRepository } from './import-run.repository.ts';

/** Starts, resumes, stores and discards runs. */
@Injectable()
export class ImportRunService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly runs: ImportRunRepository,
    private readonly access: ImportRunAccess,
    private readonly changes: ImportChangeRepository,
    private readonly sources: SeriesSourceRepository,
    private readonly sourceAccess: SeriesSourceAccess,
    private readonly planner: ImportPlanner,
    private readonly review: ImportReview,
    private readonly jobs: Jobs,
    private readonly history: History,
  ) {}

  async list(query: ImportRunsQuery, person: Person): Promise<ImportRunPage> {
    const page = await this.runs.list(this.database, query);
    return mapPage(page, (row) => presentRun(row, person));
  }

  find(id: string, person: Person): Promise<ImportRun> {
    return this.present(this.database, id, person);
  }

  async listChanges(id: string, query: ImportChangesQuery): Promise<ImportChangePage> {
    if (!(await this.runs.find(this.database, id))) throw notFound();
    return this.changes.list(this.database, id, query);
  }

  /** Asks the sources now; without any named, all that no run is waiting for. */
  start({ sourceIds }: ImportRunBody, person: Person): Promise<ImportRun> {
    return this.unitOfWork.run(async (tx) => {
      await this.runs.lockStart(tx);
      const all = await this.sources.listHeld(tx);
      const asked =
        sourceIds.length > 0
          ? all
              .filter(({ id }) => sourceIds.includes(id))
              .map((source) => this.sourceAccess.authorize(source, person, 'fetch'))
          : all.filter((source) => seriesSourceAbilities(person, source).fetch);
      if (asked.length === 0) throw new RequestFault('import_run.nothing_to_fetch');
      const id = await this.planner.start(tx, asked, person.accountId);
      await this.history.record(tx, {
        subject: 'import_run',
        subjectId: id,
        event: 'import_run.started',
        accountId: person.accountId,
        to: { sources: asked.length },
      });
      return this.present(tx, id, person);
    });
  }

  /** Goes on from where it stopped. */
  resume(id: string, version: number, person: Person): Promise<ImportRun> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.runs.lock(tx, id);
      const row = this.access.authorize(found, person, 'resume', version);
      await this.runs.resume(tx, row);
      await this.jobs.enqueue(tx, 'import_run.fetch', { runId: id });
      await this.record(tx, id, 'import_run.resumed', person, null);
      return this.present(tx, id, person);
    });
  }

  /** Writes what is chosen as revisions, or nothing; what is not chosen goes on waiting. */
  store(id: string, version: number, body: ImportStoringBody, person: Person): Promise<ImportRun> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.runs.lock(tx, id);
      const row = this.access.authorize(found, person, 'store', version);
      const stored = await this.review.store(tx, row, person.accountId, body);
      if (stored < row.waiting) await this.runs.touch(tx, row);
      else await this.runs.settle(tx, row, 'stored', person.accountId, null);
      return this.present(tx, id, person);
    });
  }

  discard(id: string, version: number, reason: string, person: Person): Promise<ImportRun> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.runs.lock(tx, id);
      const row = this.access.authorize(found, person, 'discard', version);
      IMPORT_RUN_LIFE_CYCLE.transition(row.state, 'discard', reason);
      await this.changes.discard(tx, id);
      await this.runs.settle(tx, row, 'discarded', person.accountId, reason);
      await this.record(tx, id, 'import_run.discarded', person, reason);
      return this.present(tx, id, person);
    });
  }

  private async present(reader: Reader, id: string, person: Person): Promise<ImportRun> {
    const row = await this.runs.find(reader, id);
    if (!row) throw notFound();
    return presentRunWithImportSteps(row, await this.runs.importSteps(reader, id), person);
  }

  private async record(
    tx: Tx,
    subjectId: string,
    event: 'import_run.resumed' | 'import_run.discarded',
    { accountId }: Person,
    reason: string | null,
  ): Promise<void> {
    await this.history.record(tx, { subject: 'import_run', subjectId, event, accountId, reason });
  }
}
