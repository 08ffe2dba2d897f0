import { describe, expect, it } from '@jest/globals';
import { Lexicon } from './lexicon.ts';

const COMMON = [...Array.from({ length: 120 }, (_, rank) => `vanlig${rank}`), 'väg', 'tåg', 'buss'];
const lexicon = new Lexicon({
  words: (
    'bredband utbyggnad kollektivtrafik trafik resor kommun el bil trygg skog näring tåg sam svar ' +
    'hälsa central skola kök inflytande ungdom'
  ).split(' '),
  commonWords: COMMON,
  ordinaryWords: ['samverkan', 'luleå'],
});
const partsOf = (word: string) => [...lexicon.read(word).parts].sort();

describe('A compound has the words that it is made of', () => {
  it.each([
    ['bredbandsutbyggnad', ['bredband', 'utbyggn']],
    ['kollektivtrafikresor', ['kollektivtrafik', 'res']],
    ['elbilar', ['bil', 'el']],
    ['tågtrafik', ['trafik', 'tåg']],
    ['hälsocentral', ['central', 'hälsa']],
    ['skolköken', ['kök', 'skola']],
    ['kommunskola', ['kommun', 'skola']],
    ['ungdomsinflytande', ['inflytande', 'ungdom']],
    ['1gbit', ['gbit']],
  ])('%s', (word, parts) => {
    expect(partsOf(word)).toEqual(parts);
  });

  it.each(['försvar', 'kommunen', 'automobil', 'näringar', 'xyzzyplugh', 'skog'])(
    'and %s none',
    (word) => {
      expect(partsOf(word)).toEqual([]);
    },
  );
});

describe('A word says', () => {
  it.each([
    ['nothing where it is among the hundred commonest', 'vanlig7', 0],
    ['all where it is rare', 'bredband', 1],
    ['nothing where it is listed as ordinary, in any form', 'samverkan', 0],
    ['nothing where it is a number', '2027', 0],
  ])('%s', (_name, word, telling) => {
    expect(lexicon.tellingOf(word)).toBe(telling);
  });

  it('more the rarer it is', () => {
    const [often, seldom] = ['vanlig105', 'buss'].map((word) => lexicon.tellingOf(word));
    expect(often).toBeGreaterThan(0);
    expect(seldom).toBeGreaterThan(often ?? 1);
  });
});
