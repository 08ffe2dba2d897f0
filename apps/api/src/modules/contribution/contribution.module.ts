import { Module } from '@nestjs/common';
import { InitiativeMailModule } from '../initiative-mail/index.ts';
import { ContributionWordsRepository } from './contribution-words.repository.ts';
import { ContributionAccess } from './contribution.access.ts';
import { ContributionController } from './contribution.controller.ts';
import { ContributionRepository } from './contribution.repository.ts';
import { ContributionService } from './contribution.service.ts';
import { StatedValuesRepository } from './stated-values.repository.ts';

@Module({
  imports: [InitiativeMailModule],
  controllers: [ContributionController],
  providers: [
    ContributionAccess,
    ContributionRepository,
    ContributionService,
    ContributionWordsRepository,
    StatedValuesRepository,
  ],
  exports: [ContributionRepository, ContributionWordsRepository, StatedValuesRepository],
})
export class ContributionModule {}
