import { Module } from '@nestjs/common';
import './series-source.errors.ts';
import { SeriesModule } from '../series/index.ts';
import { SeriesSourceAccess } from './series-source.access.ts';
import { SeriesSourceController } from './series-source.controller.ts';
import { SeriesSourceRepository } from './series-source.repository.ts';
import { SeriesSourceService } from './series-source.service.ts';

@Module({
  imports: [SeriesModule],
  controllers: [SeriesSourceController],
  providers: [SeriesSourceAccess, SeriesSourceRepository, SeriesSourceService],
  exports: [SeriesSourceAccess, SeriesSourceRepository],
})
export class SeriesSourceModule {}
