import { Module } from '@nestjs/common';
import { SeriesModule } from '../series/index.ts';
import { SeriesSourceModule } from '../series-source/index.ts';
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
import { ImportWorker } from './import-worker.ts';
import { KoladaClient } from './kolada-client.ts';
import { ScbClient } from './scb-client.ts';
import { SourceClock } from './source-clock.ts';
import { SourceHttp } from './source-http.ts';
import { SourceSites } from './source-sites.ts';

@Module({
  imports: [SeriesModule, SeriesSourceModule],
  controllers: [ImportRunController],
  providers: [
    ImportChangeRepository,
    ImportFileReader,
    ImportFileService,
    ImportPlanner,
    ImportReview,
    ImportRunAccess,
    ImportRunRepository,
    ImportRunService,
    ImportStepRepository,
    ImportWorker,
    KoladaClient,
    ScbClient,
    SourceClock,
    SourceHttp,
    SourceSites,
  ],
  exports: [SourceSites],
})
export class ImportRunModule {}
