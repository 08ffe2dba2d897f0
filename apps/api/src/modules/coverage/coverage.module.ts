import { Module } from '@nestjs/common';
import { CoverageContextRepository } from './coverage-context.repository.ts';
import { CoverageController } from './coverage.controller.ts';
import { CoverageRepository } from './coverage.repository.ts';
import { CoverageService } from './coverage.service.ts';
import { DatedInitiativeRepository } from './dated-initiative.repository.ts';
import { MunicipalityRepository } from './municipality.repository.ts';

@Module({
  controllers: [CoverageController],
  providers: [
    CoverageContextRepository,
    CoverageRepository,
    CoverageService,
    DatedInitiativeRepository,
    MunicipalityRepository,
  ],
  exports: [CoverageService, MunicipalityRepository],
})
export class CoverageModule {}
