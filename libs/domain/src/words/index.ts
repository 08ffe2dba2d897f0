export { COMMON_RANK, Lexicon, type LexiconSource, type WordReading } from './lexicon.ts';
export {
  type Suggested,
  type SuggestedForText,
  suggestFor,
  type SuggestionMaterial,
} from './suggest.ts';
export {
  readCollection,
  type SuggestionCollection,
  type SuggestionSource,
  type WordPlace,
} from './suggestion-documents.ts';
export { englishStemOf, stemOf } from './swedish-stem.ts';
export { foldedText, hasSwedishLetters, tokensOf } from './tokens.ts';
export type { TypedText } from './typed-words.ts';
