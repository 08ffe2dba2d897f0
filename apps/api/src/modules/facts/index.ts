/** What other slices may use of what is kept in memory of the county. */
export { CountyFacts } from './county-facts.ts';
export { CountyLoader } from './county-loader.ts';
export { FactsModule } from './facts.module.ts';
export { PastLoader } from './past-loader.ts';
export { TitlesRepository } from './titles.repository.ts';
