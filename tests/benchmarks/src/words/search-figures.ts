import { readQuestion, searchIn, worthShowing } from '@samhandling/domain/words';
import type { Corpus } from './search-corpus.ts';

/** What somebody types, and what they want to see. */
export type SearchCase = Readonly<{
  query: string;
  /** One of these is the first hit. */
  first?: readonly string[];
  /** One of these is among the first three. */
  inThree?: readonly string[];
  firstTitle?: string;
  firstKind?: string;
  /** No title among the first five is like this. */
  neverTitle?: string;
  /** Nothing is found. */
  nothing?: boolean;
  /** The question is not proposed in other words. */
  noMeant?: boolean;
}>;

/** Asks for what is typed, and says what stands first; ends with whether that is right. */
export function answerTo(
  searched: SearchCase,
  corpus: Corpus,
): { isRight: boolean; shown: string } {
  const { collection, synonyms, questionWords } = corpus;
  const question = readQuestion(searched.query, collection.lexicon, questionWords);
  const { found, meant } = searchIn(question, collection, synonyms);
  const hits = worthShowing(found).slice(0, 5);
  const [best] = hits;
  const keys = hits.map(({ source }) => source.key);
  const checks = [
    searched.first === undefined || searched.first.includes(keys[0] ?? ''),
    !searched.inThree?.length || keys.slice(0, 3).some((key) => searched.inThree?.includes(key)),
    searched.firstTitle === undefined ||
      new RegExp(searched.firstTitle).test(best?.source.title ?? ''),
    searched.firstKind === undefined || best?.source.kind === searched.firstKind,
    searched.neverTitle === undefined ||
      !hits.some(({ source }) => new RegExp(searched.neverTitle ?? '').test(source.title)),
    searched.nothing !== true || hits.length === 0,
    searched.noMeant !== true || meant === null,
  ];
  const said = hits.map(({ source, score }) => `${source.key} ${score.toFixed(2)}`).join(', ');
  return {
    isRight: checks.every(Boolean),
    shown: `${said}${meant ? ` (menade du ${meant})` : ''}`,
  };
}

/** How many of the searches of a set are answered right. */
export function searchFigures(cases: readonly SearchCase[], corpus: Corpus): number {
  return cases.filter((searched) => answerTo(searched, corpus).isRight).length;
}
