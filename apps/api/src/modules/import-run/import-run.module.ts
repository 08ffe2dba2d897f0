import { Module } from '@nestjs/common';
import { Housekeeping } from '../../platform/jobs/housekeeping.ts';
import { SeriesModule } from '../series/index.ts';
import { SeriesSourceModule } from '../series-source/index.ts';
import { FetchJob } from './fetch.job.ts';
import { ImportChangeRepository } from './import-change.repository.ts';
import { ImportFileReader } from './import-file-reader.ts';
import { ImportFileService } from './import-file.service.ts';
import { ImportPlanner } from './import-planner.ts';
import { ImportReview } from './import-review.ts';
import { ImportRunAccess } from './import-run.access.ts';
import { ImportRunController } from './import-run.controller.ts';
import { ImportRunRepository } from './import-run.repository.ts';
import { ImportRunService } from './import-run.service.ts';
import { ImportStepRepository } from './import-step.repository.ts';
import { KoladaClient } from './kolada-client.ts';
import { ScbClient } from './scb-client.ts';
import { SourceClock } from './source-clock.ts';
import { SourceHttp } from './source-http.ts';
import { SourceSites } from './source-sites.ts';
import { StartDueJob } from './start-due.job.ts';

@Module({
  imports: [SeriesModule, SeriesSourceModule],
  controllers: [ImportRunController],
  providers: [
    FetchJob,
    ImportChangeRepository,
    ImportFileReader,
    ImportFileService,
    ImportPlanner,
    ImportReview,
    ImportRunAccess,
    ImportRunRepository,
    ImportRunService,
    ImportStepRepository,
    KoladaClient,
    ScbClient,
    SourceClock,
    SourceHttp,
    SourceSites,
    StartDueJob,
  ],
  exports: [SourceSites],
})
export class ImportRunModule {
  constructor(runs: ImportRunRepository, housekeeping: Housekeeping) {
    housekeeping.add((tx) => runs.deleteSettledValues(tx));
  }
}
