import { describe, expect, it } from '@jest/globals';
import type { SearchKind } from '@samhandling/contract';
import { Lexicon, readQuestion, type SearchSource } from '@samhandling/domain/words';
import { presentHit } from './search.presenter.ts';

const lexicon = new Lexicon({ words: ['kultur', 'mast'], commonWords: [], ordinaryWords: [] });
const area = { code: 'k', title: 'Kompetens', position: 1 };
const words = { lexicon, areas: new Map([['k-1', area]]) };
const ask = (q: string) => ({
  question: readQuestion<SearchKind>(q, lexicon, { kinds: new Map(), places: new Set() }),
  meant: null,
  words,
});
const source: SearchSource<SearchKind> = {
  kind: 'action',
  key: 'k-1',
  title: 'Stärk kulturen <b>',
  texts: { everyday: ['mast'], english: ['culture'], sectionTitle: ['Ett avsnitt'] },
};

describe('A hit', () => {
  it('goes out field by field, with what matched marked, and reads no markup', () => {
    expect(presentHit({ source, score: 1 }, ask('kultur'))).toEqual({
      kind: 'action',
      key: 'k-1',
      title: 'Stärk kulturen <b>',
      snippet: [
        { text: 'Stärk ', isMatch: false },
        { text: 'kulturen', isMatch: true },
        { text: ' <b>', isMatch: false },
      ],
      area,
    });
  });

  it('never shows the everyday words that it was found by', () => {
    const hit = presentHit({ source, score: 1 }, ask('mast'));
    expect(JSON.stringify(hit)).not.toMatch(/mast|culture/);
  });

  it('has no area where it is not of the strategy', () => {
    const thing = { ...source, kind: 'initiative' as const, key: 'x' };
    expect(presentHit({ source: thing, score: 1 }, ask('kultur')).area).toBeNull();
  });
});
