import { Module } from '@nestjs/common';
import { ContributionModule } from '../contribution/index.ts';
import { DatedInitiativeModule } from '../dated-initiative/index.ts';
import { IndicatorModule } from '../indicator/index.ts';
import { ContributorRepository } from './contributor.repository.ts';
import { EffectGoalWorkRepository } from './effect-goal-work.repository.ts';
import { EffectGoalController } from './effect-goal.controller.ts';
import { EffectGoalRepository } from './effect-goal.repository.ts';
import { EffectGoalService } from './effect-goal.service.ts';
import { EffectMapRepository } from './effect-map.repository.ts';

@Module({
  imports: [ContributionModule, DatedInitiativeModule, IndicatorModule],
  controllers: [EffectGoalController],
  providers: [
    ContributorRepository,
    EffectGoalRepository,
    EffectGoalService,
    EffectGoalWorkRepository,
    EffectMapRepository,
  ],
})
export class EffectGoalModule {}
