import { Module } from '@nestjs/common';
import { ContributionRepository } from './contribution.repository.ts';
import { IndicatorController } from './indicator.controller.ts';
import { IndicatorRepository } from './indicator.repository.ts';
import { IndicatorService } from './indicator.service.ts';

@Module({
  controllers: [IndicatorController],
  providers: [ContributionRepository, IndicatorRepository, IndicatorService],
  exports: [ContributionRepository, IndicatorRepository],
})
export class IndicatorModule {}
