import type { Lexicon } from './lexicon.ts';
import type { QueryWord, SearchQuestion } from './query-words.ts';
import type { SearchCollection, SearchSource } from './search-documents.ts';
import { tokensOf } from './tokens.ts';
import { meetWord, type Synonyms, type WordMeeting } from './word-ways.ts';

/** A thing that was found, and how well it meets the question. */
export type SearchFound<Kind extends string = string> = Readonly<{
  source: SearchSource<Kind>;
  score: number;
}>;

/** What was found, best first, and the question as it was probably meant where it was misspelt. */
export type SearchAnswer<Kind extends string = string> = Readonly<{
  found: readonly SearchFound<Kind>[];
  meant: string | null;
  /** What each word was met by, by how it was typed: itself, what it is a misspelling of, or null for nothing. */
  metBy: ReadonlyMap<string, string | null>;
}>;

const EXACT_CODE = 30;
const CODE_AMONG_WORDS = 3;
const EXACT_TITLE = 20;
const TITLE_BEGINS = 2;
const TITLE_NAMED = 2;
const ACTOR_NAMED_BESIDE_OTHERS = 0.4;
const ACTOR_BARELY_MET = 0.5;
const WELL_MET = 0.8;
const SHORT_TITLE = 4;
const NAMED_KIND = 1.8;
const OTHER_KIND = 0.6;
const LEAST_SHARE = 0.12;
const LEAST_SCORE = 0.2;
/** About what a title gives that has every word; more comes only of an exact code or title. */
const BEST_BY_WORDS = 3;
const SHARE_POWER = 1.2;
const COMMON_SHARE = 0.35;

/** The synonyms of each word, by their stems; several words together are met where all of them are. */
export function readSynonyms(groups: readonly (readonly string[])[], lexicon: Lexicon): Synonyms {
  const synonyms = new Map<string, string[][]>();
  const stemsOf = (words: string) => tokensOf(words).map((word) => lexicon.read(word).stem);
  for (const group of groups) {
    const read = group.map(stemsOf);
    for (const [place, stems] of read.entries()) {
      const [only, ...more] = stems;
      if (only === undefined || more.length > 0) continue;
      const others = read.filter((other, at) => at !== place && other[0] !== only);
      synonyms.set(only, [...(synonyms.get(only) ?? []), ...others]);
    }
  }
  return synonyms;
}

/** Finds what a question asks for in a collection. What is written elsewhere is not taken for a misspelling. */
export function searchIn<Kind extends string>(
  question: SearchQuestion<Kind>,
  collection: SearchCollection<Kind>,
  synonyms: Synonyms,
  written: ReadonlySet<string> = new Set(),
): SearchAnswer<Kind> {
  const meetings = meetAll(question.words, collection, { synonyms, written });
  const scores = new Map<number, number>();
  collection.sources.forEach((source, document) => {
    const score = scoreOf(source, document, { question, meetings, collection });
    if (score > 0) scores.set(document, score);
  });
  const found = [...scores]
    .sort(([one, a], [other, b]) => b - a || one - other)
    .flatMap(([document, score]) => {
      const source = collection.sources[document];
      return source ? [{ source, score }] : [];
    });
  const metBy = new Map(
    meetings.map(({ word: { form }, strengths, meant }) => [
      form,
      meant ?? (strengths.size > 0 ? form : null),
    ]),
  );
  return { found, meant: meantOf(question, [metBy]), metBy };
}

/**
 * What is worth showing of what was found: not what is far below the best. That a code or a title is met exactly
 * hides nothing else: who searches for an actor also finds its initiatives.
 */
export function worthShowing<Found extends { readonly score: number }>(
  found: readonly Found[],
): Found[] {
  const least = Math.max(LEAST_SCORE, Math.min(found[0]?.score ?? 0, BEST_BY_WORDS) * LEAST_SHARE);
  return found.filter(({ score }) => score >= least);
}

type Met = WordMeeting & { readonly word: QueryWord };

function meetAll(
  words: readonly QueryWord[],
  collection: SearchCollection,
  { synonyms, written }: { readonly synonyms: Synonyms; readonly written: ReadonlySet<string> },
): Met[] {
  const allStems = new Set(words.flatMap(({ stem, parts }) => [stem, ...parts]));
  const joined = words.slice(1).map((word, place) => {
    const { stem } = collection.lexicon.read(`${words[place]?.form ?? ''}${word.form}`);
    return { stem };
  });
  return words.map((word, place) => {
    const neighbours = [joined[place - 1], joined[place]].filter((one) => one !== undefined);
    const isLast = place === words.length - 1;
    const meeting = meetWord(
      word,
      { isLast, neighbours, allStems, synonyms, isWritten: written.has(word.form) },
      collection,
    );
    return { ...meeting, word };
  });
}

function scoreOf<Kind extends string>(
  source: SearchSource<Kind>,
  document: number,
  {
    question,
    meetings,
    collection,
  }: {
    readonly question: SearchQuestion<Kind>;
    readonly meetings: readonly Met[];
    readonly collection: SearchCollection<Kind>;
  },
): number {
  const all = sum(meetings.map(({ word }) => word.weight));
  const met = meetings.filter(({ strengths }) => strengths.has(document));
  const share = all === 0 ? 0 : sum(met.map(({ word }) => word.weight)) / all;
  const mean =
    all === 0
      ? 0
      : sum(
          met.map(({ word, strengths }) => {
            const rarity =
              COMMON_SHARE + (1 - COMMON_SHARE) * collection.rarityOf(word.stem, word.form);
            return word.weight * (strengths.get(document) ?? 0) * rarity;
          }),
        ) / all;
  let score = mean * share ** SHARE_POWER * (source.share ?? 1);
  if (question.kind !== null) score *= source.kind === question.kind ? NAMED_KIND : OTHER_KIND;
  if (source.kind === 'actor' && share < WELL_MET) score *= ACTOR_BARELY_MET;
  const isOtherKind = question.kind !== null && source.kind !== question.kind;
  if (score > 0 && !isOtherKind) score += titleBonus(source, document, question, collection);
  score += codeBonus(collection.names[document]?.code ?? null, question);
  return score;
}

/** What a thing gets for its code, as the whole question or among other words of it. */
function codeBonus(own: string | null, { code, words }: SearchQuestion): number {
  if (own === null) return 0;
  if (own === code) return EXACT_CODE;
  return words.some((word) => word.code === own) ? CODE_AMONG_WORDS : 0;
}

function titleBonus<Kind extends string>(
  { kind }: SearchSource<Kind>,
  document: number,
  { words, folded }: SearchQuestion<Kind>,
  { titleWords, names }: SearchCollection<Kind>,
): number {
  const { title = '', others = [] } = names[document] ?? {};
  if (title === folded || others.includes(folded)) return EXACT_TITLE;
  const begins = folded !== '' && title.startsWith(`${folded} `) ? TITLE_BEGINS : 0;
  const own = titleWords[document] ?? new Set();
  const stems = new Set(words.map(({ stem }) => stem));
  const isNamed =
    own.size > 0 && own.size <= SHORT_TITLE && [...own].every((stem) => stems.has(stem));
  if (!isNamed) return begins;
  const isBesideOthers = kind === 'actor' && stems.size > own.size;
  return begins + (isBesideOthers ? ACTOR_NAMED_BESIDE_OTHERS : TITLE_NAMED);
}

/**
 * The whole question with the misspelt words as they were probably meant; null where each was met as typed by one
 * of those that were asked, or by nothing.
 */
export function meantOf(
  { words }: SearchQuestion,
  metBy: readonly ReadonlyMap<string, string | null>[],
): string | null {
  const meant = words.map(({ form }) => {
    const all = metBy.map((one) => one.get(form) ?? null);
    return all.includes(form) ? form : (all.find((one) => one !== null) ?? form);
  });
  const isAsTyped = meant.every((word, place) => word === words[place]?.form);
  return isAsTyped ? null : meant.join(' ');
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
