import { describe, expect, it } from '@jest/globals';
import { editDistance } from './edit-distance.ts';
import { Lexicon } from './lexicon.ts';
import { codeForm, readQuestion } from './query-words.ts';
import { meantOf, readSynonyms, searchIn, worthShowing } from './search.ts';
import { SearchCollection, type SearchSource } from './search-documents.ts';
import { tokensOf } from './tokens.ts';

type Kind = 'action' | 'initiative' | 'actor';
const SOURCES: SearchSource<Kind>[] = [
  {
    kind: 'action',
    key: 'l09',
    title: 'Kartlägg mobiltäckningen i hela länet',
    texts: {
      everyday: ['mast', 'ringa från skogen'],
      english: ['mobile coverage'],
      aroundText: ['Täckning för mobil'],
    },
  },
  {
    kind: 'action',
    key: 't09',
    title: 'Öka andelen resenärer i kollektivtrafik',
    texts: { everyday: ['buss', 'busskort'], sectionTitle: ['Hållbart resande'] },
  },
  {
    kind: 'action',
    key: 'l03',
    title: 'Flexibla möjligheter för byggande',
    texts: { everyday: ['bostäder', 'egenföretagare'] },
  },
  {
    kind: 'initiative',
    key: 'one',
    title: 'Bygdens karta',
    texts: {
      summary: ['Vi mäter var telefonen saknar signal'],
      place: ['Pajala'],
      owner: ['Pajala kommun'],
    },
  },
  { kind: 'actor', key: 'two', title: 'Pajala kommun', texts: { place: ['Pajala'] } },
  {
    kind: 'actor',
    key: 'three',
    title: 'Luleå tekniska universitet',
    texts: { initials: ['Ltu'] },
  },
];
const lexicon = new Lexicon({
  words: SOURCES.flatMap(({ title, texts }) =>
    [title, ...Object.values(texts).flat()].flatMap(tokensOf),
  ),
  commonWords: ['och', 'i', 'på', 'vem', 'vad', 'gör', 'mest'],
  ordinaryWords: ['pajala', 'kommun'],
});
const collection = new SearchCollection(SOURCES, lexicon);
const synonyms = readSynonyms(
  [
    ['kollektivtrafik', 'linjetrafik'],
    ['tak över huvudet', 'bostad'],
  ],
  lexicon,
);
const questionWords = {
  kinds: new Map<string, Kind>([['initiativ', 'initiative']]),
  places: new Set(['pajala']),
};
const search = (text: string) => {
  const { found, meant } = searchIn(
    readQuestion(text, lexicon, questionWords),
    collection,
    synonyms,
  );
  return { keys: worthShowing(found).map(({ source }) => source.key), meant };
};

describe('A search finds', () => {
  it.each([
    ['a word in another form', 'resenärerna', 't09'],
    ['a part of a compound', 'täckning', 'l09'],
    ['a compound by its parts', 'bussresenär', 't09'],
    ['an everyday word', 'mast', 'l09'],
    ['an everyday phrase', 'ringa från skogen', 'l09'],
    ['a word without its dots', 'mobiltackningen', 'l09'],
    ['the beginning of a word', 'bussk', 't09'],
    ['two words that are written as one', 'egen företagare', 'l03'],
    ['a synonym', 'linjetrafiken', 't09'],
    ['an English word', 'coverages', 'l09'],
    ['a misspelt word', 'kollektivtraffik', 't09'],
    ['a misspelt compound', 'mobiltäkning', 'l09'],
    ['a code', 'L 9', 'l09'],
    ['a code among other words', 'hej l09', 'l09'],
    ['initials', 'LTU', 'three'],
    ['an exact title before what has its words', 'Pajala kommun', 'two'],
    ['what the question names the kind of', 'pajala kommun initiativ', 'one'],
  ])('%s first', (_name, text, key) => {
    expect(search(text).keys[0]).toBe(key);
  });

  it('nothing where nothing is like it', () => {
    expect(search('qwertzu')).toEqual({ keys: [], meant: null });
    expect(search('och i på')).toEqual({ keys: [], meant: null });
    expect(search('100%')).toEqual({ keys: [], meant: null });
  });
});

describe('Among things that meet a question as well', () => {
  it('what has a smaller share comes after', () => {
    const thing = (key: string, share?: number): SearchSource<Kind> => ({
      kind: 'action',
      key,
      title: `Om ${key} och bostäder`,
      texts: {},
      ...(share === undefined ? {} : { share }),
    });
    const two = new SearchCollection([thing('text', 0.6), thing('action')], lexicon);
    const { found } = searchIn(readQuestion('bostäder', lexicon, questionWords), two, synonyms);
    expect(found.map(({ source }) => source.key)).toEqual(['action', 'text']);
  });
});

describe('What was probably meant', () => {
  it('is not proposed for a compound of two known words', () => {
    expect(search('bussmest').meant).toBeNull();
    expect(search('bussmaxt').meant).toBe('bussmast');
  });

  it('is proposed with the whole question', () => {
    expect(search('busskoort pajala').meant).toBe('busskort pajala');
  });

  it('is not proposed where another that was asked met the word as typed', () => {
    const question = readQuestion('busskoort pajala', lexicon, questionWords);
    const one = new Map([
      ['busskoort', 'busskort'],
      ['pajala', null],
    ]);
    expect(meantOf(question, [one, new Map([['pajala', 'pajala']])])).toBe('busskort pajala');
    expect(meantOf(question, [one, new Map([['busskoort', 'busskoort']])])).toBeNull();
  });

  it('is not proposed for what is written elsewhere', () => {
    const question = readQuestion('busskoort', lexicon, questionWords);
    const written = new Set(['busskoort']);
    expect(searchIn(question, collection, synonyms, written)).toMatchObject({
      found: [],
      meant: null,
    });
  });

  it.each(['busskort', 'bussk', 'mobiltackningen', 'täckning'])(
    'is not proposed for %s',
    (text) => {
      expect(search(text).meant).toBeNull();
    },
  );
});

describe('A question', () => {
  it('is read without words that say nothing, while others are left', () => {
    const { words } = readQuestion('vem gör bussar', lexicon, questionWords);
    expect(words.map(({ form }) => form)).toEqual(['bussar']);
  });

  it('is read without English words that say nothing', () => {
    const { words } = readQuestion('where is the coverage for mobile', lexicon, questionWords);
    expect(words.map(({ form }) => form)).toEqual(['coverage', 'mobile']);
  });

  it('has at most eight words', () => {
    const { words } = readQuestion('a1 b2 c3 d4 e5 f6 g7 h8 i9 j10', lexicon, questionWords);
    expect(words).toHaveLength(8);
  });

  it.each([
    ['L09', 'l9'],
    ['l 9', 'l9'],
    ['T-E1', 'te1'],
    ['t10', 't10'],
  ])('%s is the code %s', (text, code) => {
    expect(codeForm(text)).toBe(code);
  });
});

describe('The distance of two words', () => {
  it.each([
    ['buss', 'buss', 0],
    ['bus', 'buss', 1],
    ['bsus', 'buss', 1],
    ['bredban', 'bredband', 1],
    ['tåg', 'buss', 3],
  ])('of %s and %s is %d', (one, other, distance) => {
    expect(editDistance(one, other, 2)).toBe(distance);
  });
});
