import { Module } from '@nestjs/common';
import { CoverageController } from './coverage.controller.ts';
import { CoverageRepository } from './coverage.repository.ts';
import { CoverageService } from './coverage.service.ts';
import { MunicipalityRepository } from './municipality.repository.ts';

@Module({
  controllers: [CoverageController],
  providers: [CoverageRepository, CoverageService, MunicipalityRepository],
  exports: [CoverageService, MunicipalityRepository],
})
export class CoverageModule {}
