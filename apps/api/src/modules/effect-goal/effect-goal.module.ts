import { Module } from '@nestjs/common';
import { IndicatorModule } from '../indicator/index.ts';
import { InitiativeModule } from '../initiative/index.ts';
import { EffectGoalController } from './effect-goal.controller.ts';
import { EffectGoalRepository } from './effect-goal.repository.ts';
import { EffectGoalService } from './effect-goal.service.ts';
import { EffectMapRepository } from './effect-map.repository.ts';

@Module({
  imports: [IndicatorModule, InitiativeModule],
  controllers: [EffectGoalController],
  providers: [EffectGoalRepository, EffectGoalService, EffectMapRepository],
})
export class EffectGoalModule {}
