import { Injectable } from '@nestjs/common';
import type { ImportFileQuery, ImportRun } from '@samhandling/contract';
import { type Person } from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound, RequestFault } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import type { SentFile } from '../../platform/http/body/sent-file.ts';
import { Clock } from '../../platform/time/clock.ts';
import { MeasureAccess, SeriesRepository } from '../series/index.ts';
import { ImportFileReader } from './import-file-reader.ts';
import { ImportReview } from './import-review.ts';
import { presentRunWithImportSteps } from './import-run.presenter.ts';
import { ImportRunRepository } from './import-run.repository.ts';
import { ImportStepRepository } from './import-step.repository.ts';
import { asOfDay } from './source-client.ts';

/** A file of values: read whole or not at all, and then reviewed as what a source sends. */
@Injectable()
export class ImportFileService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly series: SeriesRepository,
    private readonly measureAccess: MeasureAccess,
    private readonly runs: ImportRunRepository,
    private readonly importSteps: ImportStepRepository,
    private readonly reader: ImportFileReader,
    private readonly review: ImportReview,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async read(about: ImportFileQuery, file: SentFile, person: Person): Promise<ImportRun> {
    const measure = await this.series.findMeasure(this.database, about.measureCode);
    this.measureAccess.authorize(measure, person, 'record');
    const context = {
      series: await this.series.ofMeasure(this.database, about.measureCode),
      places: await this.series.places(this.database),
    };
    const { values, problems } = await this.reader.read({ file, about, context });
    if (problems.length > 0) {
      throw new RequestFault('import_run.file_unusable', { errors: problems });
    }
    return this.unitOfWork.run(async (tx) => {
      const { name: fileName, source, method } = about;
      const accountId = person.accountId;
      const id = await this.runs.insert(tx, { kind: 'file', accountId, fileName, source, method });
      await this.importSteps.saveValues(tx, id, null, asOfDay(values, this.clock.today()));
      const { changes, unchanged } = await this.review.compare(tx, id);
      await this.runs.conclude(tx, id, changes > 0 ? 'in_review' : 'unchanged', unchanged);
      await this.history.record(tx, {
        subject: 'import_run',
        subjectId: id,
        event: 'import_run.started',
        accountId,
        to: { fileName, values: values.length },
      });
      const row = await this.runs.find(tx, id);
      if (!row) throw notFound();
      return presentRunWithImportSteps(row, [], person);
    });
  }
}
