export * from './bundled-strategies.ts';
export type { StrategyFault } from './cross-checks.ts';
export * from './indicator-schema.ts';
export * from './parse-strategy-document.ts';
export * from './priority-area-schema.ts';
export * from './strategy-counts.ts';
export * from './strategy-document.ts';
export { codesOf, thingOf, type CodeAt } from './strategy-codes.ts';
export type { StrategyPoint, StrategyText } from './text-schema.ts';
