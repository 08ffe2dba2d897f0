import { Module } from '@nestjs/common';
import './series.errors.ts';
import { SeriesBreakRepository } from './series-break.repository.ts';
import { SeriesController } from './series.controller.ts';
import { SeriesRepository } from './series.repository.ts';
import { SeriesService } from './series.service.ts';

@Module({
  controllers: [SeriesController],
  providers: [SeriesBreakRepository, SeriesRepository, SeriesService],
  exports: [SeriesRepository],
})
export class SeriesModule {}
