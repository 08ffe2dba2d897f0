import { Module } from '@nestjs/common';
import { ContributionModule } from '../contribution/index.ts';
import { DatedInitiativeModule } from '../dated-initiative/index.ts';
import { FactsModule } from '../facts/index.ts';
import { IndicatorModule } from '../indicator/index.ts';
import { ContributorRepository } from './contributor.repository.ts';
import { EffectGoalController } from './effect-goal.controller.ts';
import { EffectGoalService } from './effect-goal.service.ts';
import { InhabitantsRepository } from './inhabitants.repository.ts';

@Module({
  imports: [ContributionModule, DatedInitiativeModule, FactsModule, IndicatorModule],
  controllers: [EffectGoalController],
  providers: [ContributorRepository, EffectGoalService, InhabitantsRepository],
})
export class EffectGoalModule {}
