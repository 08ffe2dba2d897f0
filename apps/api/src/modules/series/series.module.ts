import { Module } from '@nestjs/common';
import './series.errors.ts';
import { MeasureAccess, SeriesBreakAccess } from './series.access.ts';
import { SeriesBreakRepository } from './series-break.repository.ts';
import { SeriesController } from './series.controller.ts';
import { SeriesRepository } from './series.repository.ts';
import { SeriesService } from './series.service.ts';
import { SeriesValuesRepository } from './series-values.repository.ts';

@Module({
  controllers: [SeriesController],
  providers: [
    MeasureAccess,
    SeriesBreakAccess,
    SeriesBreakRepository,
    SeriesRepository,
    SeriesService,
    SeriesValuesRepository,
  ],
  exports: [MeasureAccess, SeriesRepository, SeriesValuesRepository],
})
export class SeriesModule {}
