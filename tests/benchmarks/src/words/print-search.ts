import { NO_EVERYDAY_WORDS } from '@samhandling/strategy-content';
import { bundled, casesOf } from './material.ts';
import { corpusOf } from './search-corpus.ts';
import { answerTo, type SearchCase, searchFigures } from './search-figures.ts';

/** The sets of searches, each with its name. */
export const SEARCH_SETS = {
  'first twenty-six': 'searches',
  'twenty-four more': 'searches-more',
  'written beside them': 'searches-own',
  'ninety wider': 'searches-wider',
  'written later': 'searches-later',
} as const;

/** Prints how many searches are answered right, for each set, and what the others were answered. */
export function printSearch(say: (sentence: string) => void): void {
  const { document, words } = bundled();
  const corpus = corpusOf(document, words);
  const withoutWords = corpusOf(document, { ...NO_EVERYDAY_WORDS, strategy: document.code });
  for (const [name, file] of Object.entries(SEARCH_SETS)) {
    const cases = casesOf<SearchCase>(file);
    say(
      `${name}: ${searchFigures(cases, corpus)} of ${cases.length}, ` +
        `without everyday words ${searchFigures(cases, withoutWords)}`,
    );
    for (const searched of cases) {
      const { isRight, shown } = answerTo(searched, corpus);
      if (!isRight) say(`  «${searched.query}»: ${shown || 'nothing'}`);
    }
  }
}
