import { COMMON_RANK, type Lexicon } from './lexicon.ts';
import { codeForm } from './query-words.ts';
import { englishStemOf } from './swedish-stem.ts';
import { foldedText, tokensOf } from './tokens.ts';

/** What a field of a document is to a search. */
export type SearchField =
  | 'title'
  | 'initials'
  | 'everyday'
  | 'english'
  | 'wording'
  | 'summary'
  | 'owner'
  | 'place'
  | 'sectionTitle'
  | 'description'
  | 'text'
  | 'aroundText';

/** A thing that can be found, with its words by field. */
export type SearchSource<Kind extends string = string> = Readonly<{
  kind: Kind;
  /** As its page takes it. */
  key: string;
  title: string;
  /** Everything but the title; an everyday word is one text, which may be a phrase. */
  texts: Readonly<Partial<Record<Exclude<SearchField, 'title'>, readonly string[]>>>;
  /** What it counts beside others that meet a question as well; 1 where nothing is said. */
  share?: number;
}>;

/** Documents that hold a word, each by its place in the collection, with the weight of the best field. */
export type Postings = ReadonlyMap<number, number>;

type Building = Map<string, Map<number, number>>;

/** An everyday phrase of a document. */
export type SearchPhrase = Readonly<{ document: number; stems: readonly string[] }>;

const WEIGHTS: Readonly<Record<SearchField, number>> = {
  title: 3,
  initials: 3,
  everyday: 2,
  english: 1.6,
  wording: 2,
  summary: 1.6,
  owner: 1.3,
  place: 1.3,
  sectionTitle: 1,
  description: 0.9,
  text: 0.9,
  aroundText: 0.35,
};
const PART = 0.55;
/** What a phrase says where all of it is asked for, and where a word of it is. */
export const WHOLE_PHRASE = WEIGHTS.everyday;
/** @see WHOLE_PHRASE */
export const PART_OF_PHRASE = 0.8;
const COUNTS_FROM = 0.9;
/** Anybody may type anything: so many rarities are kept. */
const MOST_KEPT = 20_000;

/** What knows how rare a word is. */
export type RarityOf = Readonly<{ rarityOf(stem: string, form?: string): number }>;

/** A code that may stand among the words of a question. */
const SHORT_CODE = /^[a-z]\d{1,3}$/;

/** Things that can be found, by their words. */
export class SearchCollection<Kind extends string = string> {
  readonly whole: Building = new Map();
  readonly parts: Building = new Map();
  readonly forms: Building = new Map();
  readonly english: Building = new Map();
  /** The written forms that are the same without their dots and accents. */
  readonly folded = new Map<string, Set<string>>();
  readonly foldedStems = new Map<string, Set<string>>();
  readonly phrases = new Map<string, SearchPhrase[]>();
  readonly titleWords: Set<string>[] = [];
  /** The title of each document, and what it is also known as, as they compare with a whole question. */
  readonly names: {
    readonly title: string;
    readonly others: readonly string[];
    /** Where the key is a code with a figure, in the form that codes are compared in. */
    readonly code: string | null;
  }[] = [];
  private readonly rarities = new Map<string, number>();
  private sortedForms: string[] | undefined;

  readonly sources: readonly SearchSource<Kind>[];
  readonly lexicon: Lexicon;

  private readonly measure: RarityOf | undefined;

  /** A small collection is measured by the rarity of words in a larger one. */
  constructor(sources: readonly SearchSource<Kind>[], lexicon: Lexicon, measure?: RarityOf) {
    this.measure = measure;
    this.sources = sources;
    this.lexicon = lexicon;
    sources.forEach((source, document) => {
      const titleTokens = tokensOf(source.title);
      this.titleWords.push(new Set(titleTokens.map((token) => lexicon.read(token).stem)));
      const code = codeForm(source.key);
      this.names.push({
        code: /\d/.test(code) ? code : null,
        title: foldedWords(source.title),
        others: (source.texts.initials ?? []).map(foldedWords),
      });
      this.addTokens(titleTokens, document, WEIGHTS.title);
      if (SHORT_CODE.test(source.key)) this.addTokens([source.key], document, WEIGHTS.title);
      for (const [field, texts] of Object.entries(source.texts) as [SearchField, string[]][]) {
        for (const text of texts) this.addText(text, document, field);
      }
    });
  }

  /** How rare a word is: 1 where one document has it, or none. An English one is told by how it was typed. */
  rarityOf(stem: string, form?: string): number {
    if (this.measure) return this.measure.rarityOf(stem, form);
    const key = form === undefined ? stem : `${stem} ${form}`;
    const kept = this.rarities.get(key);
    if (kept !== undefined) return kept;
    const rarity = this.countRarity(stem, form);
    if (this.rarities.size < MOST_KEPT) this.rarities.set(key, rarity);
    return rarity;
  }

  /** The written forms, without their dots and accents, that begin so and are longer. */
  *formsBeginning(folded: string): Generator<string> {
    const forms = (this.sortedForms ??= [...this.folded.keys()].sort());
    let low = 0;
    let high = forms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((forms[middle] ?? '') < folded) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < forms.length; at += 1) {
      const form = forms[at] ?? '';
      if (!form.startsWith(folded)) return;
      if (form !== folded) yield form;
    }
  }

  private countRarity(stem: string, form: string | undefined): number {
    const holders = new Set<number>();
    for (const [document, weight] of this.whole.get(stem) ?? []) {
      if (weight >= COUNTS_FROM) holders.add(document);
    }
    for (const document of this.parts.get(stem)?.keys() ?? []) holders.add(document);
    if (holders.size === 0 && form !== undefined) {
      for (const document of this.english.get(englishStemOf(form))?.keys() ?? []) {
        holders.add(document);
      }
    }
    const all = Math.max(2, this.sources.length);
    return Math.log(1 + all / Math.max(1, holders.size)) / Math.log(1 + all);
  }

  private addText(text: string, document: number, field: SearchField): void {
    const tokens = tokensOf(text);
    if (field === 'english') {
      for (const token of tokens)
        add(this.english, englishStemOf(token), document, WEIGHTS.english);
      return;
    }
    if (field === 'everyday' && tokens.length > 1) {
      this.addPhrase(tokens, document);
      return;
    }
    this.addTokens(tokens, document, WEIGHTS[field]);
  }

  private addTokens(tokens: readonly string[], document: number, weight: number): void {
    for (const token of tokens) {
      const { stem, parts } = this.lexicon.read(token);
      add(this.whole, stem, document, weight);
      this.addForm(token, stem, document, weight);
      for (const part of parts) add(this.parts, part, document, weight * PART);
    }
  }

  private addForm(form: string, stem: string, document: number, weight: number): void {
    add(this.forms, form, document, weight);
    addTo(this.folded, foldedText(form), form);
    addTo(this.foldedStems, foldedText(stem), stem);
  }

  private addPhrase(tokens: readonly string[], document: number): void {
    const { lexicon } = this;
    const telling = tokens.filter((token) => lexicon.rankOf(token) > COMMON_RANK);
    const stems = [...new Set(telling.map((token) => lexicon.read(token).stem))];
    for (const token of telling) {
      const { stem, parts } = lexicon.read(token);
      this.addForm(token, stem, document, PART_OF_PHRASE);
      for (const part of parts) add(this.parts, part, document, PART_OF_PHRASE * PART);
    }
    const phrase = { document, stems };
    for (const stem of stems) {
      const phrases = this.phrases.get(stem);
      if (phrases) phrases.push(phrase);
      else this.phrases.set(stem, [phrase]);
    }
  }
}

/** A text as it compares with a whole question. */
export const foldedWords = (text: string): string => tokensOf(text).map(foldedText).join(' ');

function add(words: Building, word: string, document: number, weight: number): void {
  let postings = words.get(word);
  if (!postings) words.set(word, (postings = new Map()));
  if (weight > (postings.get(document) ?? 0)) postings.set(document, weight);
}

function addTo(words: Map<string, Set<string>>, key: string, word: string): void {
  const known = words.get(key);
  if (known) known.add(word);
  else words.set(key, new Set([word]));
}
