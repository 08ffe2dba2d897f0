import { describe, expect, it } from '@jest/globals';
import { Lexicon } from './lexicon.ts';
import { suggestFor } from './suggest.ts';
import { readCollection, type SuggestionSource } from './suggestion-documents.ts';
import { tokensOf } from './tokens.ts';

const ACTIONS: SuggestionSource[] = [
  {
    code: 'a1',
    section: 'landsbygd',
    texts: {
      own: ['Kartlägg mobiltäckningen och förbättra täckningen'],
      everyday: ['mast', 'basstation', 'ringa från skogen', 'bredband'],
    },
  },
  {
    code: 'a2',
    section: 'landsbygd',
    texts: { own: ['Öka samordningen av service'], everyday: ['lanthandel', 'bensinmack'] },
  },
  {
    code: 'a3',
    section: 'resor',
    texts: {
      own: ['Öka andelen resenärer i kollektivtrafik'],
      everyday: ['buss', 'hållplats', 'vänta på bussen'],
    },
  },
  {
    code: 'a4',
    section: 'skola',
    texts: { own: ['Fler ska fullfölja gymnasiet'], sectionText: ['Bussen tar lång tid'] },
  },
];
const EFFECT_GOALS: SuggestionSource[] = [
  { code: 'g1', section: null, texts: { own: ['Ökad delaktighet'], everyday: ['bredband'] } },
  { code: 'g2', section: null, texts: { own: ['Bättre tillgänglighet'] } },
];
const words = [...ACTIONS, ...EFFECT_GOALS].flatMap(({ texts }) =>
  Object.values(texts).flat().flatMap(tokensOf),
);
const lexicon = new Lexicon({
  words,
  commonWords: ['och', 'i', 'på', 'vi', 'tar', 'lång', 'tid'],
  ordinaryWords: ['öka', 'pajala'],
});
const material = {
  lexicon,
  actions: readCollection(ACTIONS, lexicon),
  effectGoals: readCollection(EFFECT_GOALS, lexicon),
  nearEffectGoals: new Map([
    ['a3', ['g2']],
    ['a1', ['g1']],
  ]),
};
const suggest = (title: string, summary = '', description = '') =>
  suggestFor({ title, summary, description }, material);
const codes = (title: string, summary = '', description = '') =>
  suggest(title, summary, description).actions.map(({ code }) => code);

describe('Suggestions', () => {
  it.each([
    ['by its own words', 'Vi mäter mobiltäckningen', 'a1'],
    ['by a part of a compound', 'Mobilmaster och basstationer', 'a1'],
    ['by everyday words, in other forms', 'Bussarna och hållplatserna', 'a3'],
  ])('name an action %s', (_name, title, code) => {
    expect(codes(title)[0]).toBe(code);
  });

  it('are the words that matter, as they were typed, the most telling first', () => {
    expect(suggest('Hållplatserna i Pajala', 'Vi rustar bussarna').actions[0]?.matched).toEqual([
      'hållplatserna',
      'bussarna',
    ]);
  });

  it('say more by the title than by the description', () => {
    expect(codes('Ny buss', '', 'Vi ställer den vid lanthandeln, nära bensinmacken.')[0]).toBe(
      'a3',
    );
  });

  it('are none where nothing fits', () => {
    expect(suggest('Bröllop i juli', 'Vi söker en lokal')).toEqual({
      actions: [],
      effectGoals: [],
    });
    expect(suggest('Samverkan i Pajala', 'öka öka öka')).toEqual({ actions: [], effectGoals: [] });
  });

  it('are none for one word said in passing, and some where it is most of what is said', () => {
    const passing = 'Vi dukar upp tårtor, ballonger, girlanger och konfetti nära en lanthandel';
    expect(suggest('Fest', passing)).toEqual({ actions: [], effectGoals: [] });
    expect(codes('Lanthandeln')).toEqual(['a2']);
    expect(codes('', 'Lanthandeln')).toEqual(['a2']);
  });

  it.each(['Buss säljes', 'Faktura för bussen', 'Bröllop på en buss'])(
    'are none for a notice that names a thing: %s',
    (title) => {
      expect(suggest(title)).toEqual({ actions: [], effectGoals: [] });
    },
  );

  it('are some for what only sounds like a notice, where it is about something', () => {
    const text = 'Bussar, hållplatser och kollektivtrafik för resenärer i byn';
    expect(codes('Kalas på bussen vid hållplatsen', text)[0]).toBe('a3');
  });

  it('are none for one word that only stands in the text of a section', () => {
    expect(codes('Fullmåne', 'Lång tid')).toEqual([]);
  });

  it('name the effect goals that are near the actions, beside those that the words name', () => {
    expect(suggest('Buss och hållplats').effectGoals.map(({ code }) => code)).toEqual(['g2']);
    expect(suggest('Bredband och mast').effectGoals[0]?.code).toBe('g1');
  });

  it('count a phrase for more where all of it is typed', () => {
    const whole = suggest('Vänta på bussen').actions[0]?.score ?? 0;
    const part = suggest('Bussen tutar').actions[0]?.score ?? 0;
    expect(whole).toBeGreaterThan(part);
  });

  it('are the same however often a word is repeated beyond a few times', () => {
    const five = suggest('', 'buss '.repeat(5));
    expect(suggest('', 'buss '.repeat(200))).toEqual(five);
  });
});
