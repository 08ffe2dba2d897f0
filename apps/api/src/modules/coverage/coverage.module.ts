import { Module } from '@nestjs/common';
import { DatedInitiativeModule } from '../dated-initiative/index.ts';
import { CoverageContextRepository } from './coverage-context.repository.ts';
import { CoverageController } from './coverage.controller.ts';
import { CoverageRepository } from './coverage.repository.ts';
import { CoverageService } from './coverage.service.ts';
import { MunicipalityRepository } from './municipality.repository.ts';

@Module({
  imports: [DatedInitiativeModule],
  controllers: [CoverageController],
  providers: [
    CoverageContextRepository,
    CoverageRepository,
    CoverageService,
    MunicipalityRepository,
  ],
  exports: [CoverageService, MunicipalityRepository],
})
export class CoverageModule {}
