import { COMMON_RANK, type Lexicon } from './lexicon.ts';
import { tokensOf } from './tokens.ts';

/** Where a word of a document stands; what it says there differs. */
export type WordPlace =
  | 'own'
  | 'indicator'
  | 'sectionTitle'
  | 'sectionText'
  | 'chapter'
  | 'everyday'
  | 'indicatorEveryday'
  | 'learned';

/** What a person is shown a suggestion of: an action or an effect goal, with its words by place. */
export type SuggestionSource = Readonly<{
  code: string;
  /** The section whose other actions are its neighbours; null for an effect goal. */
  section: string | null;
  /** Each place with its texts; an everyday word is one text, which may be a phrase. */
  texts: Readonly<Partial<Record<WordPlace, readonly string[]>>>;
}>;

/** What a word says of a document: its weight, and whether it is an everyday word of it. */
export type DocumentWord = Readonly<{ weight: number; isEveryday: boolean }>;

/** A document as a text is compared with it. */
export type SuggestionDocument = Readonly<{
  code: string;
  section: string | null;
  whole: ReadonlyMap<string, DocumentWord>;
  parts: ReadonlyMap<string, DocumentWord>;
  /** Everyday phrases, each with its weight and the stems of what says something in it. */
  phrases: readonly Phrase[];
}>;

/** An everyday phrase of a document. */
export type Phrase = Readonly<{ weight: number; stems: readonly string[] }>;

/** Documents, and in how many of them each word stands. */
export type SuggestionCollection = Readonly<{
  documents: readonly SuggestionDocument[];
  counts: ReadonlyMap<string, number>;
}>;

const WEIGHTS: Readonly<Record<WordPlace, number>> = {
  own: 1,
  indicator: 0.8,
  sectionTitle: 0.5,
  sectionText: 0.25,
  chapter: 0.15,
  everyday: 1.3,
  indicatorEveryday: 1.04,
  learned: 0.3,
};
/** A word of a phrase makes it commoner, less than one that stands alone. */
const PHRASE_COUNT = 0.35;
const SAYS_LITTLE: ReadonlySet<WordPlace> = new Set(['sectionText', 'chapter', 'learned']);

/** Reads what a text is compared with, once for many texts. */
export function readCollection(
  sources: readonly SuggestionSource[],
  lexicon: Lexicon,
): SuggestionCollection {
  const counts = new Map<string, number>();
  const documents = sources.map((source) => readDocument(source, lexicon, counts));
  return { documents, counts };
}

function readDocument(
  { code, section, texts }: SuggestionSource,
  lexicon: Lexicon,
  counts: Map<string, number>,
): SuggestionDocument {
  const whole = new Map<string, DocumentWord>();
  const parts = new Map<string, DocumentWord>();
  const phrases: Phrase[] = [];
  const counted = new Set<string>();
  for (const [place, written] of Object.entries(texts) as [WordPlace, readonly string[]][]) {
    const isEveryday = place === 'everyday' || place === 'indicatorEveryday';
    const word = { weight: WEIGHTS[place], isEveryday };
    for (const text of written) {
      const tokens = tokensOf(text);
      if (isEveryday && tokens.length > 1) {
        const stems = tellingStems(tokens, lexicon);
        if (stems.length > 0) phrases.push({ weight: word.weight, stems });
        continue;
      }
      for (const token of tokens) {
        const reading = lexicon.read(token);
        keepBest(whole, reading.stem, word);
        for (const part of reading.parts) keepBest(parts, part, word);
        if (SAYS_LITTLE.has(place)) continue;
        for (const stem of [reading.stem, ...reading.parts]) counted.add(stem);
      }
    }
  }
  const inPhrases = new Set(
    phrases.flatMap(({ stems }) => stems).filter((stem) => !counted.has(stem)),
  );
  for (const stem of counted) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  for (const stem of inPhrases) counts.set(stem, (counts.get(stem) ?? 0) + PHRASE_COUNT);
  return { code, section, whole, parts, phrases };
}

/** The stems of the words of a phrase that say something: not those that are common or ordinary. */
function tellingStems(tokens: readonly string[], lexicon: Lexicon): string[] {
  const telling = tokens.filter(
    (token) => lexicon.rankOf(token) > COMMON_RANK && lexicon.tellingOf(token) > 0,
  );
  return [...new Set(telling.map((token) => lexicon.read(token).stem))];
}

function keepBest(words: Map<string, DocumentWord>, stem: string, word: DocumentWord): void {
  const earlier = words.get(stem);
  if (!earlier || word.weight > earlier.weight) words.set(stem, word);
}
