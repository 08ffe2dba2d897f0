import { editDistance } from './edit-distance.ts';
import type { QueryWord } from './query-words.ts';
import {
  PART_OF_PHRASE,
  type Postings,
  type SearchCollection,
  WHOLE_PHRASE,
} from './search-documents.ts';
import { englishStemOf } from './swedish-stem.ts';
import { foldedText, hasSwedishLetters } from './tokens.ts';

/** How well each document meets a word of a question, and what was read in its place. */
export type WordMeeting = Readonly<{
  strengths: Postings;
  /** The word that was meant where the typed one is a misspelling. */
  meant: string | null;
}>;

/** Words that are searched for together, by the stem of each. */
export type Synonyms = ReadonlyMap<string, readonly (readonly string[])[]>;

const SAME = 1;
const FOLDED = 0.9;
const FOLDED_TYPED_WITH_DOTS = 0.5;
const ENGLISH = 0.9;
const JOINED = 1.1;
const SYNONYM = 0.55;
const OWN_PART = 0.5;
const OWN_PART_OF_PART = 0.45;
const BEGINNING = 0.8;
const LONG_BEGINNING = 0.6;
const BESIDE_EXACT = 0.3;
const LEAST_BEGINNING = 3;
const LEAST_BEGINNING_BESIDE_EXACT = 5;
const LONGER = 3;
const MISSPELT = 0.7;
const PER_LETTER = 0.3;

class Strengths {
  readonly found = new Map<number, number>();

  add(postings: Postings | undefined, quality: number): void {
    for (const [document, weight] of postings ?? []) {
      const strength = weight * quality;
      if (strength > (this.found.get(document) ?? 0)) this.found.set(document, strength);
    }
  }
}

/** Finds the documents that a word of a question meets, and how well. */
export function meetWord(
  word: QueryWord,
  {
    isLast,
    neighbours,
    allStems,
    synonyms,
    isWritten,
  }: {
    readonly isLast: boolean;
    /** The word joined with the one before or after it. */
    readonly neighbours: readonly { readonly stem: string }[];
    readonly allStems: ReadonlySet<string>;
    readonly synonyms: Synonyms;
    /** Whether it is written elsewhere, so that it is no misspelling. */
    readonly isWritten: boolean;
  },
  collection: SearchCollection,
): WordMeeting {
  const strengths = new Strengths();
  addSame(strengths, word, allStems, collection);
  addFolded(strengths, word, collection);
  strengths.add(collection.english.get(englishStemOf(word.form)), ENGLISH);
  for (const { stem } of neighbours) strengths.add(collection.whole.get(stem), JOINED);
  const isExact = strengths.found.size > 0;
  addSynonyms(strengths, word, synonyms, collection);
  if (isLast) addBeginnings(strengths, word.form, isExact, collection);
  const isMet = strengths.found.size > 0;
  addOwnParts(strengths, word, collection);
  if (isMet || isWritten || collection.lexicon.isKnown(word.form)) {
    return { strengths: strengths.found, meant: null };
  }
  const most = strengths.found.size > 0 ? 1 : mostWrong(word.form);
  const misspelt = meetMisspelt(word, most, collection);
  return misspelt ?? { strengths: strengths.found, meant: null };
}

function addSame(
  strengths: Strengths,
  { stem }: Pick<QueryWord, 'stem'>,
  allStems: ReadonlySet<string>,
  collection: SearchCollection,
  quality = SAME,
): void {
  strengths.add(collection.whole.get(stem), quality);
  strengths.add(collection.parts.get(stem), quality);
  for (const { document, stems } of collection.phrases.get(stem) ?? []) {
    const isWhole = stems.every((one) => allStems.has(one));
    const weight = isWhole ? WHOLE_PHRASE : PART_OF_PHRASE;
    strengths.add(new Map([[document, weight]]), quality);
  }
}

/** The same without dots and accents; whoever typed some meant them. */
function addFolded(
  strengths: Strengths,
  { form, stem }: QueryWord,
  collection: SearchCollection,
): void {
  const quality = hasSwedishLetters(form) ? FOLDED_TYPED_WITH_DOTS : FOLDED;
  for (const written of collection.folded.get(foldedText(form)) ?? []) {
    if (written === form) continue;
    strengths.add(collection.forms.get(written), quality);
    strengths.add(collection.whole.get(collection.lexicon.read(written).stem), quality);
  }
  for (const written of collection.foldedStems.get(foldedText(stem)) ?? []) {
    if (written !== stem) addSame(strengths, { stem: written }, new Set(), collection, quality);
  }
}

function addSynonyms(
  strengths: Strengths,
  { stem }: QueryWord,
  synonyms: Synonyms,
  collection: SearchCollection,
): void {
  for (const stems of synonyms.get(stem) ?? []) {
    const all = stems.map((one) => {
      const found = new Strengths();
      addSame(found, { stem: one }, new Set(stems), collection);
      return found.found;
    });
    const [first, ...others] = all;
    for (const [document, weight] of first ?? []) {
      const weights = others.map((found) => found.get(document) ?? 0);
      const least = Math.min(weight, ...weights);
      if (least > 0) strengths.add(new Map([[document, least]]), SYNONYM);
    }
  }
}

/** A document that has more of the parts of a compound meets it better. */
function addOwnParts(
  strengths: Strengths,
  { parts }: Pick<QueryWord, 'parts'>,
  collection: SearchCollection,
): void {
  const sums = new Map<number, number>();
  for (const part of parts) {
    const found = new Strengths();
    found.add(collection.whole.get(part), OWN_PART);
    found.add(collection.parts.get(part), OWN_PART_OF_PART);
    for (const { document } of collection.phrases.get(part) ?? []) {
      found.add(new Map([[document, PART_OF_PHRASE]]), OWN_PART_OF_PART);
    }
    const share = collection.rarityOf(part);
    for (const [document, strength] of found.found) {
      sums.set(document, (sums.get(document) ?? 0) + strength * share);
    }
  }
  strengths.add(sums, 1);
}

function addBeginnings(
  strengths: Strengths,
  typed: string,
  isExact: boolean,
  collection: SearchCollection,
): void {
  if (typed.length < (isExact ? LEAST_BEGINNING_BESIDE_EXACT : LEAST_BEGINNING)) return;
  const folded = foldedText(typed);
  for (const form of collection.formsBeginning(folded)) {
    const written = collection.folded.get(form) ?? [];
    const isLong = form.length - folded.length > LONGER;
    const quality = (isLong ? LONG_BEGINNING : BEGINNING) * (isExact ? BESIDE_EXACT : 1);
    for (const one of written) strengths.add(collection.forms.get(one), quality);
  }
}

/** How many letters of a word may be wrong. */
function mostWrong(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

function meetMisspelt(
  { form }: QueryWord,
  most: number,
  collection: SearchCollection,
): WordMeeting | undefined {
  const near = nearestWord(form, collection, most) ?? misspeltCompound(form, collection);
  if (!near) return undefined;
  const strengths = new Strengths();
  const quality = MISSPELT / (1 + PER_LETTER * near.distance);
  const reading = collection.lexicon.read(near.word);
  addSame(strengths, reading, new Set(), collection, quality);
  strengths.add(collection.forms.get(near.word), quality);
  addOwnParts(strengths, reading, collection);
  return { strengths: strengths.found, meant: near.word };
}

type Near = { readonly word: string; readonly distance: number };

function nearestWord(typed: string, collection: SearchCollection, most: number): Near | undefined {
  const folded = foldedText(typed);
  let best: Near | undefined;
  for (const [form, written] of collection.folded) {
    if (form.length < 4 || form[0] !== folded[0]) continue;
    if (Math.abs(form.length - folded.length) > most) continue;
    const distance = editDistance(folded, form, best ? best.distance - 1 : most);
    if (distance > (best ? best.distance - 1 : most)) continue;
    best = { word: [...written][0] ?? form, distance };
  }
  return best;
}

/** A misspelt compound, read as two words that are known: `mobiltäkning` is `mobil` and `täckning`. */
function misspeltCompound(typed: string, collection: SearchCollection): Near | undefined {
  for (let at = 4; at <= typed.length - 4; at += 1) {
    const [first, last] = [typed.slice(0, at), typed.slice(at)];
    if (collection.lexicon.isKnown(first) && collection.lexicon.isKnown(last)) return undefined;
    if (collection.whole.has(collection.lexicon.read(first).stem)) {
      const near = nearestWord(last, collection, 1);
      if (near?.distance) return { word: first + near.word, distance: near.distance };
    }
    if (collection.whole.has(collection.lexicon.read(last).stem)) {
      const near = nearestWord(first, collection, 1);
      if (near?.distance) return { word: near.word + last, distance: near.distance };
    }
  }
  return undefined;
}
