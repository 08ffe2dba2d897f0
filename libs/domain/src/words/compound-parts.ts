import { IRREGULAR_STEMS } from './irregular-forms.ts';
import { stemOf } from './swedish-stem.ts';

/** What splitting a word asks of those who know words. */
export type KnownWords = Readonly<{
  /** Whether a form of the word is written in the texts or common in the language. */
  isKnown(word: string): boolean;
  /** Whether a form of the word is written in the texts. */
  isWritten(word: string): boolean;
}>;

const LEAST_WORD = 6;
const LEAST_LAST = 4;
const LEAST_FIRST = 3;
const LEAST_SPLIT_AGAIN = 9;
const MOST_PARTS = 6;
const LINKS = ['', 's', 'e', 'o', 'u', 'a'];

const setOf = (words: string) => new Set(words.split(' '));
/** Short words that often end a compound, and the endings that they have there. */
const SHORT_LAST =
  /^(bil|tåg|väg|hus|mat|lön|båt|gas|bro|ort|kök|led|mil|bär|by|bio)(s|n|en|et|ar|arna|er|erna|ens|ets)?$/;
/** Short words that often begin one. */
const SHORT_FIRST = setOf('el by ö is tv it bi å ko vr ai');
/** Prepositions and the like: `försvar` is no `för svar`. */
const NOT_FIRST = setOf(
  'för av på om till från vid med mot över efter inom utan genom ur in ut upp ner an be ge en ett den ' +
    'det att var har kan ska vill man han hon vi ni de du jag som och men när här där hur vad så sin min ' +
    'din all alla sam mis van und kon kom pro per res ars ers ing ning lig isk het fri god for erf bet tim hal',
);
/** What looks like a word at the end and is an ending. */
const NOT_LAST = setOf(
  'ing ning ring ande else els heter het enhet ningar are aren arna erna lig liga dom ver rar tar kar når när ' +
    'snar inn sten eran tör mun kol tag bet tap pap isk ika ion ation iv nad när sam bar lös full rik ans',
);
/** Words that only look like compounds of what is in them. */
const WHOLE = /^(auto|im)?mobil(en|er|erna|t|a)?$/;
/** Words that no boundary is looked for inside, though what follows them may be a word: `kommun`, `kommunhus`. */
const WHOLE_BEGINNING =
  /^(kommun|servic|leveran|leverer|parker|företag|förening|elev|verksam|lyssn|uppfin|handslag|kvartal|format|människ|telefon|person|ungdom|service|försvinn|hallen|problem|tillsammans|internet|reserv)/;
/** A figure and what it counts, written together: `1gbit`. */
const FIGURE_AND_UNIT = /^\p{N}+(?<unit>\p{L}{2,})$/u;

/**
 * The words that a compound is made of, as they stand in it: `bredbandsutbyggnad` has `bredband` and
 * `utbyggnad`. None where the word is no compound of known words. The opposite of a known word has that word
 * (`oframkomlig`, `framkomlig`).
 */
export function partsOf(word: string, known: KnownWords): string[] {
  const unit = FIGURE_AND_UNIT.exec(word)?.groups?.unit;
  if (unit !== undefined) return [unit];
  const found = new Set<string>();
  collect(word, known, found);
  return [...found].slice(0, MOST_PARTS);
}

function collect(word: string, known: KnownWords, found: Set<string>): void {
  for (const part of bestSplit(word, known)) {
    found.add(part);
    if (part.length >= LEAST_SPLIT_AGAIN) collect(part, known, found);
  }
}

function bestSplit(word: string, known: KnownWords): string[] {
  if (word.length < LEAST_WORD || WHOLE.test(word) || IRREGULAR_STEMS.has(word)) return [];
  let best: string[] = [];
  let longestShorter = 0;
  const beginning = WHOLE_BEGINNING.exec(word)?.[0].length ?? 1;
  for (let at = beginning; at <= word.length - LEAST_FIRST; at += 1) {
    const last = word.slice(at);
    if (!isLast(last, known)) continue;
    const first = firstPart(word.slice(0, at), known);
    if (first === undefined || !(known.isWritten(first) || known.isWritten(last))) continue;
    const shorter = Math.min(first.length, last.length);
    if (shorter <= longestShorter) continue;
    longestShorter = shorter;
    best = [first, last];
  }
  if (best.length === 0 && word.startsWith('o') && known.isWritten(word.slice(1))) {
    return [word.slice(1)];
  }
  return best;
}

function isLast(last: string, known: KnownWords): boolean {
  if (NOT_LAST.has(last) || NOT_LAST.has(stemOf(last))) return false;
  if (SHORT_LAST.test(last)) return true;
  return last.length >= LEAST_LAST && known.isKnown(last);
}

/** The first part without the letter that links it to the next, where it is known. */
function firstPart(written: string, known: KnownWords): string | undefined {
  if (SHORT_FIRST.has(written)) return written;
  return LINKS.filter((link) => written.endsWith(link))
    .map((link) => written.slice(0, written.length - link.length))
    .flatMap((first) => [first, `${first}a`])
    .find((first) => isFirst(first, written, known));
}

function isFirst(first: string, written: string, known: KnownWords): boolean {
  if (NOT_FIRST.has(first) || NOT_FIRST.has(written)) return false;
  if (first.length < LEAST_FIRST) return false;
  return first.length === LEAST_FIRST ? known.isWritten(first) : known.isKnown(first);
}
