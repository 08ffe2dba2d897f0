export { SuggestionModule } from './suggestion.module.ts';
