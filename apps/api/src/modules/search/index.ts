export { SearchModule } from './search.module.ts';
export { prefixQuery, termsOf } from './search-terms.ts';
