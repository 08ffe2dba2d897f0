export { EverydayWordModule } from './everyday-word.module.ts';
export { EverydayWordSeeder } from './everyday-word.seeder.ts';
export { MissedSearches } from './missed-searches.ts';
export { StrategyWords, type WordsInUse } from './strategy-words.ts';
