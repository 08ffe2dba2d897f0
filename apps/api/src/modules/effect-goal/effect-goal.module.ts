import { Module } from '@nestjs/common';
import { ContributionModule } from '../contribution/index.ts';
import { IndicatorModule } from '../indicator/index.ts';
import { InitiativeModule } from '../initiative/index.ts';
import { EffectGoalController } from './effect-goal.controller.ts';
import { EffectGoalRepository } from './effect-goal.repository.ts';
import { EffectGoalService } from './effect-goal.service.ts';
import { EffectMapRepository } from './effect-map.repository.ts';

@Module({
  imports: [ContributionModule, IndicatorModule, InitiativeModule],
  controllers: [EffectGoalController],
  providers: [EffectGoalRepository, EffectGoalService, EffectMapRepository],
})
export class EffectGoalModule {}
