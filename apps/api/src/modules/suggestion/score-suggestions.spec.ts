import { describe, expect, it } from '@jest/globals';
import { scoreSuggestions } from './score-suggestions.ts';
import type { Likeness } from './suggestion.repository.ts';

const action = (code: string) => ({ code, text: `Åtgärd ${code}`, areaCode: 'livsmiljo' });
const likeness = (document: string, changes: Partial<Likeness> = {}): Likeness => ({
  document,
  typed: 'mobiltäckningen',
  lexeme: 'mobiltäckning',
  quality: 1,
  rarity: 4,
  place: 'own',
  ...changes,
});
const suggest = (likenesses: Likeness[], codes = ['a1', 'a2', 'a3']) =>
  scoreSuggestions({ actions: codes.map(action), effectGoals: [], likenesses }).actions;

describe('Suggestions are scored so that', () => {
  it('a word of the proposal itself says more than one of its heading or introduction', () => {
    const found = suggest([
      likeness('a1', { place: 'introduction', rarity: 6 }),
      likeness('a2', { place: 'own' }),
      likeness('a3', { place: 'heading' }),
    ]);
    expect(found.map(({ code }) => code)).toEqual(['a2', 'a3', 'a1']);
  });

  it('a long word says more than a short one', () => {
    const found = suggest([
      likeness('a1', { typed: 'och', rarity: 8 }),
      likeness('a2', { quality: 0.5 }),
    ]);
    expect(found.map(({ code }) => code)).toEqual(['a2', 'a1']);
  });

  it('each typed word and each word of the document counts once, at its best', () => {
    const found = suggest([
      likeness('a1', { lexeme: 'täckning', quality: 0.75 }),
      likeness('a1'),
      likeness('a1', { typed: 'mobiltäckningar' }),
    ]);
    expect(found).toEqual([{ ...action('a1'), matched: ['mobiltäckningen'] }]);
  });

  it('a chance match, or one far below the best, is left out', () => {
    expect(suggest([likeness('a1', { rarity: 0.5 })])).toEqual([]);
    const found = suggest([likeness('a1', { rarity: 9 }), likeness('a2', { rarity: 2 })]);
    expect(found.map(({ code }) => code)).toEqual(['a1']);
  });

  it('only the words that count most in the score are named', () => {
    const found = suggest([
      likeness('a1', { typed: 'mötesplatser', lexeme: 'mötesplats' }),
      likeness('a1', {
        typed: 'vaccination',
        lexeme: 'nation',
        quality: 0.6,
        place: 'introduction',
      }),
    ]);
    expect(found[0]?.matched).toEqual(['mötesplatser']);
  });

  it('there are at most six', () => {
    const codes = Array.from({ length: 9 }, (_, index) => `a${index}`);
    expect(
      suggest(
        codes.map((code) => likeness(code)),
        codes,
      ),
    ).toHaveLength(6);
  });
});
