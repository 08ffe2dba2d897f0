export { SearchModule } from './search.module.ts';
export { prefixText, termsOf } from './search-terms.ts';
