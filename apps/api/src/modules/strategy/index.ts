export { StrategyModule } from './strategy.module.ts';
export { StrategyLoader, type LoadOutcome } from './strategy.loader.ts';
