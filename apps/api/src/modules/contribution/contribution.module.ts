import { Module } from '@nestjs/common';
import { InitiativeModule } from '../initiative/index.ts';
import { ContributionController } from './contribution.controller.ts';
import { ContributionRepository } from './contribution.repository.ts';
import { ContributionService } from './contribution.service.ts';

@Module({
  imports: [InitiativeModule],
  controllers: [ContributionController],
  providers: [ContributionRepository, ContributionService],
  exports: [ContributionRepository],
})
export class ContributionModule {}
