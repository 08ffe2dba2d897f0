import { partsOf } from './compound-parts.ts';
import { stemOf } from './swedish-stem.ts';

/** What the lexicon is made of: the texts' own words, and how common words are in everyday Swedish. */
export type LexiconSource = Readonly<{
  /** Every word of the texts that are searched, in small letters. */
  words: Iterable<string>;
  /** The commonest words of the language, the commonest first. */
  commonWords: readonly string[];
  /** Words that say nothing here, whatever they say elsewhere; names of places are such. */
  ordinaryWords: Iterable<string>;
}>;

/** A word with what the forms of it have in common, and the stems of the words that it is made of. */
export type WordReading = Readonly<{ form: string; stem: string; parts: readonly string[] }>;

const SAYS_NOTHING_UNTIL = 100;
const SAYS_ALL_FROM = 9_000;
/** A typed form that is this common says nothing about what the text is about. */
export const COMMON_RANK = 150;
const NOT_LISTED = 1_000_000;
/** Readings are kept, as long as they are not too many: anybody may type anything. */
const MOST_READINGS = 60_000;

/** The words that are known, how much each says, and how each is read. */
export class Lexicon {
  private readonly ranks = new Map<string, number>();
  private readonly commonStems = new Set<string>();
  private readonly writtenStems = new Set<string>();
  private readonly writtenForms = new Set<string>();
  private readonly ordinaryStems = new Set<string>();
  private readonly readings = new Map<string, WordReading>();

  constructor({ words, commonWords, ordinaryWords }: LexiconSource) {
    commonWords.forEach((word, index) => {
      if (!this.ranks.has(word)) this.ranks.set(word, index + 1);
      this.commonStems.add(stemOf(word));
    });
    for (const word of words) {
      this.writtenForms.add(word);
      this.writtenStems.add(stemOf(word));
    }
    for (const word of ordinaryWords) this.ordinaryStems.add(stemOf(word));
  }

  /** The place of the word among the commonest, 1 for the commonest; very high where it is not listed. */
  rankOf(word: string): number {
    return this.ranks.get(word) ?? NOT_LISTED;
  }

  /** Whether the word says nothing here: it is listed as ordinary, names a place or is a number. */
  isOrdinary(word: string): boolean {
    return this.ordinaryStems.has(stemOf(word)) || /^\p{N}+$/u.test(word);
  }

  /** Every form that is written in the texts. */
  get forms(): ReadonlySet<string> {
    return this.writtenForms;
  }

  /** Whether a form of the word is written in the texts. */
  isWritten(word: string): boolean {
    return this.writtenStems.has(stemOf(word));
  }

  /** Whether a form of the word is written in the texts or common in the language. */
  isKnown(word: string): boolean {
    return this.isWritten(word) || this.commonStems.has(stemOf(word));
  }

  /** How much a word says about what a text is about, by how common it is: from 0 to 1. */
  tellingOf(word: string): number {
    if (this.isOrdinary(word)) return 0;
    const rank = this.rankOf(word);
    if (rank <= SAYS_NOTHING_UNTIL) return 0;
    if (rank >= SAYS_ALL_FROM) return 1;
    return Math.log(rank / SAYS_NOTHING_UNTIL) / Math.log(SAYS_ALL_FROM / SAYS_NOTHING_UNTIL);
  }

  /** How the word is read. */
  read(form: string): WordReading {
    const kept = this.readings.get(form);
    if (kept) return kept;
    const stem = stemOf(form);
    const parts = [...new Set(partsOf(form, this).map(stemOf))].filter((part) => part !== stem);
    const reading = { form, stem, parts };
    if (this.readings.size >= MOST_READINGS) this.readings.clear();
    this.readings.set(form, reading);
    return reading;
  }
}
