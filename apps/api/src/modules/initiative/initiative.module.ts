import { Module } from '@nestjs/common';
import { AccountModule } from '../account/index.ts';
import { InitiativeDetailRepository } from './initiative-detail.repository.ts';
import { InitiativeHistoryRepository } from './initiative-history.repository.ts';
import { InitiativeHistoryService } from './initiative-history.service.ts';
import {
  ContributionQuestionJob,
  InitiativeLetters,
  InitiativeMailJob,
} from './initiative-mail.job.ts';
import { InitiativeMailRepository } from './initiative-mail.repository.ts';
import { InitiativeReferencesRepository } from './initiative-references.repository.ts';
import { InitiativeRows } from './initiative-rows.ts';
import { InitiativeTransitionController } from './initiative-transition.controller.ts';
import { InitiativeTransitionService } from './initiative-transition.service.ts';
import { InitiativeController } from './initiative.controller.ts';
import { InitiativeMails } from './initiative.mails.ts';
import { InitiativeRepository } from './initiative.repository.ts';
import { InitiativeService } from './initiative.service.ts';

@Module({
  imports: [AccountModule],
  controllers: [InitiativeController, InitiativeTransitionController],
  providers: [
    ContributionQuestionJob,
    InitiativeDetailRepository,
    InitiativeHistoryRepository,
    InitiativeHistoryService,
    InitiativeLetters,
    InitiativeMailJob,
    InitiativeMailRepository,
    InitiativeMails,
    InitiativeReferencesRepository,
    InitiativeRepository,
    InitiativeRows,
    InitiativeService,
    InitiativeTransitionService,
  ],
  exports: [InitiativeRows, InitiativeMails],
})
export class InitiativeModule {}
