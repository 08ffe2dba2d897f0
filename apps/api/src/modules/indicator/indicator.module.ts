import { Module } from '@nestjs/common';
import { ContributionModule } from '../contribution/index.ts';
import { IndicatorController } from './indicator.controller.ts';
import { IndicatorRepository } from './indicator.repository.ts';
import { IndicatorService } from './indicator.service.ts';

@Module({
  imports: [ContributionModule],
  controllers: [IndicatorController],
  providers: [IndicatorRepository, IndicatorService],
  exports: [IndicatorRepository],
})
export class IndicatorModule {}
