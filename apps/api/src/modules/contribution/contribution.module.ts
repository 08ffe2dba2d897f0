import { Module } from '@nestjs/common';
import { InitiativeMailModule } from '../initiative-mail/index.ts';
import { ContributionWordsRepository } from './contribution-words.repository.ts';
import { ContributionAccess } from './contribution.access.ts';
import { ContributionController } from './contribution.controller.ts';
import { ContributionRepository } from './contribution.repository.ts';
import { ContributionService } from './contribution.service.ts';

@Module({
  imports: [InitiativeMailModule],
  controllers: [ContributionController],
  providers: [
    ContributionAccess,
    ContributionRepository,
    ContributionService,
    ContributionWordsRepository,
  ],
  exports: [ContributionRepository, ContributionWordsRepository],
})
export class ContributionModule {}
