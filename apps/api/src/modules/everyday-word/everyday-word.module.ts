import { Module } from '@nestjs/common';
import { EverydayWordController } from './everyday-word.controller.ts';
import { EverydayWordRepository } from './everyday-word.repository.ts';
import { EverydayWordSeeder } from './everyday-word.seeder.ts';
import { EverydayWordService } from './everyday-word.service.ts';
import { MissedSearches } from './missed-searches.ts';
import { StrategyWords } from './strategy-words.ts';

@Module({
  controllers: [EverydayWordController],
  providers: [
    EverydayWordRepository,
    EverydayWordSeeder,
    EverydayWordService,
    MissedSearches,
    StrategyWords,
  ],
  exports: [EverydayWordSeeder, MissedSearches, StrategyWords],
})
export class EverydayWordModule {}
