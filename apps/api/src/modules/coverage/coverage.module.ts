import { Module } from '@nestjs/common';
import { DatedInitiativeModule } from '../dated-initiative/index.ts';
import { FactsModule } from '../facts/index.ts';
import { ActionComparisonService } from './action-comparison.service.ts';
import { ActionWordsRepository } from './action-words.repository.ts';
import { CoverageController } from './coverage.controller.ts';
import { CoverageService } from './coverage.service.ts';

@Module({
  imports: [DatedInitiativeModule, FactsModule],
  controllers: [CoverageController],
  providers: [ActionComparisonService, ActionWordsRepository, CoverageService],
  exports: [ActionComparisonService, CoverageService],
})
export class CoverageModule {}
