import { describe, expect, it } from '@jest/globals';
import { Lexicon } from './lexicon.ts';
import { readQuestion } from './query-words.ts';
import { snippetFrom } from './snippet.ts';

const lexicon = new Lexicon({
  words: ['kollektivtrafik', 'resenär', 'kollektiv', 'trafik'],
  commonWords: [],
  ordinaryWords: [],
});
const snippet = (question: string, texts: readonly string[]) =>
  snippetFrom(
    texts,
    readQuestion(question, lexicon, { kinds: new Map(), places: new Set() }),
    lexicon,
  );

describe('A snippet', () => {
  it('marks each word that meets the question, in other forms too', () => {
    expect(snippet('resenärerna', ['Öka andelen resenärer i kollektivtrafik.'])).toEqual([
      { text: 'Öka andelen ', isMatch: false },
      { text: 'resenärer', isMatch: true },
      { text: ' i kollektivtrafik.', isMatch: false },
    ]);
  });

  it('is of the first text that has one, and else the beginning of the first text', () => {
    expect(snippet('trafik', ['Ingenting.', 'Mer kollektivtrafik'])).toContainEqual({
      text: 'kollektivtrafik',
      isMatch: true,
    });
    expect(snippet('sol', ['Ingenting.', 'Mer'])).toEqual([{ text: 'Ingenting.', isMatch: false }]);
    expect(snippet('sol', [])).toEqual([]);
  });

  it('of a long text is what stands around the word', () => {
    const long = `${'ord '.repeat(200)}resenärer${' ord'.repeat(200)}`;
    const pieces = snippet('resenär', [long]);
    expect(pieces).toContainEqual({ text: 'resenärer', isMatch: true });
    expect(pieces.map(({ text }) => text).join('').length).toBeLessThan(200);
  });
});
