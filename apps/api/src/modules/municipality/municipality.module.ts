import { Module } from '@nestjs/common';
import { CoverageModule } from '../coverage/index.ts';
import { DatedInitiativeModule } from '../dated-initiative/index.ts';
import { FactsModule } from '../facts/index.ts';
import { MunicipalityController } from './municipality.controller.ts';
import { MunicipalityWorkRepository } from './municipality-work.repository.ts';
import { MunicipalityService } from './municipality.service.ts';

@Module({
  imports: [CoverageModule, DatedInitiativeModule, FactsModule],
  controllers: [MunicipalityController],
  providers: [MunicipalityWorkRepository, MunicipalityService],
})
export class MunicipalityModule {}
