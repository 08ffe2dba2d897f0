import { describe, expect, it } from '@jest/globals';
import { bundled, casesOf } from './material.ts';
import { SEARCH_SETS } from './print-search.ts';
import { corpusOf } from './search-corpus.ts';
import { answerTo, type SearchCase } from './search-figures.ts';

const { document, words } = bundled();
const corpus = corpusOf(document, words);

describe.each(Object.values(SEARCH_SETS))('The searches of %s', (name) => {
  it.each(casesOf<SearchCase>(name).map((searched) => [searched.query, searched] as const))(
    'are answered right: «%s»',
    (_query, searched) => {
      const { isRight, shown } = answerTo(searched, corpus);
      expect(isRight ? 'right' : shown).toBe('right');
    },
  );
});
