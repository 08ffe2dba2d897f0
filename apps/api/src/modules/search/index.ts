export { SearchModule } from './search.module.ts';
export { SearchService } from './search.service.ts';
export { prefixText, termsOf } from './search-terms.ts';
