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
export { codeForm, type QuestionWords, readQuestion, type SearchQuestion } from './query-words.ts';
export {
  meantOf,
  readSynonyms,
  type SearchAnswer,
  type SearchFound,
  searchIn,
  worthShowing,
} from './search.ts';
export { SearchCollection, type SearchField, type SearchSource } from './search-documents.ts';
export type { Synonyms } from './word-ways.ts';
export { snippetFrom, type SnippetPiece } from './snippet.ts';
export { type LearnedFrom, learnWords } from './learned-words.ts';
