import { describe, expect, it } from '@jest/globals';
import { type LearnedFrom, learnWords } from './learned-words.ts';
import { Lexicon } from './lexicon.ts';

const lexicon = new Lexicon({
  words: ['buss', 'hiss'],
  commonWords: ['och', 'i', 'på', 'vi'],
  ordinaryWords: ['kommunen'],
});
const work = (owner: string, actions: string[], title: string, summary = ''): LearnedFrom => ({
  owner,
  actions,
  title,
  summary,
});
const learned = (published: LearnedFrom[], action: string) =>
  learnWords(published, lexicon).get(action) ?? [];

describe('Words are learned for an action', () => {
  it('where several owners use them for it, in any form, as they were written first', () => {
    const published = [
      work('a', ['t1'], 'Rymdhissar i kommunen'),
      work('b', ['t1'], 'En rymdhiss', 'Vi bygger en rymdhiss'),
    ];
    expect(learned(published, 't1')).toEqual(['rymdhissar']);
  });

  it('but not from one owner, however often', () => {
    const strange = Array.from({ length: 50 }, () => work('a', ['t1'], 'Fnurkel fnurkel'));
    expect(learned([...strange, work('b', ['t2'], 'Fnurkel')], 't1')).toEqual([]);
  });

  it('nor a word that all work uses', () => {
    const everywhere = Array.from({ length: 20 }, (_, place) =>
      work(`o${place}`, [`t${place}`], 'Samordnare'),
    );
    const published = [...everywhere, work('x', ['t1'], 'Samordnare')];
    expect(learned(published, 't1')).toEqual([]);
  });

  it('nor what says nothing: common and ordinary words, figures', () => {
    const published = [
      work('a', ['t1'], 'Vi och kommunen 2027'),
      work('b', ['t1'], 'Vi och kommunen 2027'),
    ];
    expect(learned(published, 't1')).toEqual([]);
  });

  it('the commonest first, at most thirty', () => {
    const many = Array.from(
      { length: 40 },
      (_, place) => `sällsynt${'abcdefghijklmnop'[place % 16]}${place % 3}`,
    );
    const published = [
      work('a', ['t1'], many.join(' ')),
      work('b', ['t1'], many.join(' ')),
      work('c', ['t1'], 'sällsyntc2'),
    ];
    const words = learned(published, 't1');
    expect(words).toHaveLength(30);
    expect(words[0]).toBe('sällsyntc2');
  });
});
