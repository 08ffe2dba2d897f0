import { Module } from '@nestjs/common';
import { ContributionModule } from '../contribution/index.ts';
import { InitiativeMailModule } from '../initiative-mail/index.ts';
import { SearchModule } from '../search/index.ts';
import { InitiativeAccess } from './initiative.access.ts';
import { InitiativeDetailRepository } from './initiative-detail.repository.ts';
import { InitiativeHistoryRepository } from './initiative-history.repository.ts';
import { InitiativeHistoryService } from './initiative-history.service.ts';
import { InitiativeReferencesRepository } from './initiative-references.repository.ts';
import { InitiativeRows } from './initiative-rows.ts';
import { InitiativeTransitionController } from './initiative-transition.controller.ts';
import { InitiativeTransitionService } from './initiative-transition.service.ts';
import { InitiativeController } from './initiative.controller.ts';
import { InitiativeRepository } from './initiative.repository.ts';
import { InitiativeService } from './initiative.service.ts';
import { RepublicationRequestController } from './republication-request.controller.ts';
import { RepublicationRequestRepository } from './republication-request.repository.ts';
import { RepublicationRequestService } from './republication-request.service.ts';
import { ReviewTimeController } from './review-time.controller.ts';
import { ReviewTimeRepository } from './review-time.repository.ts';
import { InitiativeWriter } from './initiative-writer.ts';
import { PendingChangeController } from './pending-change.controller.ts';
import { PendingChangeRepository } from './pending-change.repository.ts';
import { PendingChangeService } from './pending-change.service.ts';
import { WorkOverTimeRepository } from './work-over-time.repository.ts';

@Module({
  imports: [ContributionModule, InitiativeMailModule, SearchModule],
  controllers: [
    InitiativeController,
    InitiativeTransitionController,
    PendingChangeController,
    RepublicationRequestController,
    ReviewTimeController,
  ],
  providers: [
    InitiativeAccess,
    InitiativeDetailRepository,
    InitiativeHistoryRepository,
    InitiativeHistoryService,
    InitiativeReferencesRepository,
    InitiativeRepository,
    InitiativeRows,
    InitiativeService,
    InitiativeTransitionService,
    ReviewTimeRepository,
    InitiativeWriter,
    PendingChangeRepository,
    PendingChangeService,
    RepublicationRequestRepository,
    RepublicationRequestService,
    WorkOverTimeRepository,
  ],
  exports: [InitiativeRows],
})
export class InitiativeModule {}
