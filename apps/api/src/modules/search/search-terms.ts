import { composed } from '@samhandling/domain';

const MAX_TERMS = 8;
/** Shorter terms are whole words: too much begins with them. */
export const MIN_PREFIX_LENGTH = 3;
const MAX_LENGTH = 60;

/** The words of what somebody typed, in small letters, each once. Only letters and digits are left. */
export function termsOf(text: string, maxTerms = MAX_TERMS): string[] {
  const words =
    composed(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, MAX_LENGTH)))].slice(0, maxTerms);
}

/** As `to_tsquery` reads it: words that begin with every term, whatever their Swedish ending. */
export function prefixText(terms: readonly string[]): string {
  return terms.map(asPrefix).join(' & ');
}

const asPrefix = (term: string) => (term.length >= MIN_PREFIX_LENGTH ? `${term}:*` : term);
