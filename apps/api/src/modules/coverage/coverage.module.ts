import { Module } from '@nestjs/common';
import { DatedInitiativeModule } from '../dated-initiative/index.ts';
import { EverydayWordModule } from '../everyday-word/index.ts';
import { FactsModule } from '../facts/index.ts';
import { ActionComparisonService } from './action-comparison.service.ts';
import { CoverageController } from './coverage.controller.ts';
import { CoverageService } from './coverage.service.ts';

@Module({
  imports: [DatedInitiativeModule, EverydayWordModule, FactsModule],
  controllers: [CoverageController],
  providers: [ActionComparisonService, CoverageService],
  exports: [ActionComparisonService, CoverageService],
})
export class CoverageModule {}
