import { COMMON_RANK, type Lexicon } from './lexicon.ts';
import { foldedText, tokensOf } from './tokens.ts';

/** A word of a question, with how much it counts beside the others. */
export type QueryWord = Readonly<{
  form: string;
  stem: string;
  parts: readonly string[];
  weight: number;
  /** In the form that codes are compared in. */
  code: string;
}>;

/** A question as it is read. */
export type SearchQuestion<Kind extends string = string> = Readonly<{
  words: readonly QueryWord[];
  /** The kind that the question names: «initiativ i Pajala». */
  kind: Kind | null;
  /** The question in the form that codes are compared in. */
  code: string;
  folded: string;
}>;

/** Words that name a kind of thing, and the names of places. */
export type QuestionWords<Kind extends string> = Readonly<{
  kinds: ReadonlyMap<string, Kind>;
  places: ReadonlySet<string>;
}>;

const MOST_WORDS = 8;
/** English words that say nothing; none of them is a Swedish word that does. */
const SAYS_NOTHING_IN_ENGLISH = new Set(
  'the of and for to with from an is are who what how where about into our their this that'.split(
    ' ',
  ),
);
const OFTEN = 300;
const RATHER_OFTEN = 1_500;
const PLACE = 0.6;
const ORDINARY = 0.35;
const OFTEN_WEIGHT = 0.5;
const RATHER_OFTEN_WEIGHT = 0.75;

/** A code or a typed one in the form in which they are compared: `L 09`, `l9` and `l-09` are one. */
export function codeForm(text: string): string {
  return foldedText(text)
    .replace(/[^a-z0-9]+/g, '')
    .replace(/(?<=[a-z])0+(?=\d)/g, '');
}

/** Reads a question: what says nothing is dropped while something else is left. */
export function readQuestion<Kind extends string>(
  text: string,
  lexicon: Lexicon,
  { kinds, places }: QuestionWords<Kind>,
): SearchQuestion<Kind> {
  const tokens = [...new Set(tokensOf(text))];
  const named = tokens.find((token) => kinds.has(token));
  const rest = tokens.filter((token) => !kinds.has(token));
  const asked = rest.length > 0 ? rest : tokens;
  const telling = asked.filter(
    (token) =>
      token.length > 1 &&
      lexicon.rankOf(token) > COMMON_RANK &&
      !SAYS_NOTHING_IN_ENGLISH.has(token),
  );
  const words = (telling.length > 0 ? telling : []).slice(0, MOST_WORDS).map((form) => {
    const { stem, parts } = lexicon.read(form);
    const weight = weightOf(form, stem, lexicon, places);
    return { form, stem, parts, weight, code: codeForm(form) };
  });
  return {
    words,
    kind: rest.length > 0 && named !== undefined ? (kinds.get(named) ?? null) : null,
    code: codeForm(text),
    folded: tokensOf(text).map(foldedText).join(' '),
  };
}

function weightOf(
  form: string,
  stem: string,
  lexicon: Lexicon,
  places: ReadonlySet<string>,
): number {
  if (places.has(stem)) return PLACE;
  if (lexicon.isOrdinary(form)) return ORDINARY;
  const rank = lexicon.rankOf(form);
  if (rank < OFTEN) return OFTEN_WEIGHT;
  return rank < RATHER_OFTEN ? RATHER_OFTEN_WEIGHT : 1;
}
