import { Module } from '@nestjs/common';
import { SeriesModule } from '../series/index.ts';
import { ObservationController } from './observation.controller.ts';
import { ObservationRepository } from './observation.repository.ts';
import { ObservationService } from './observation.service.ts';

@Module({
  imports: [SeriesModule],
  controllers: [ObservationController],
  providers: [ObservationRepository, ObservationService],
})
export class ObservationModule {}
