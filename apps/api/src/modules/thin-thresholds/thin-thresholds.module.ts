import { Module } from '@nestjs/common';
import { ThinThresholdsAccess } from './thin-thresholds.access.ts';
import { ThinThresholdsController } from './thin-thresholds.controller.ts';
import { ThinThresholdsRepository } from './thin-thresholds.repository.ts';
import { ThinThresholdsService } from './thin-thresholds.service.ts';

@Module({
  controllers: [ThinThresholdsController],
  providers: [ThinThresholdsAccess, ThinThresholdsRepository, ThinThresholdsService],
})
export class ThinThresholdsModule {}
